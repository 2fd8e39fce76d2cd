import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** Handlers for the element around a button that is dragged. */
export interface MouseDrag {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onMouseDownCapture: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

/** The button's own press would keep a mouse from dragging: it opens its menu at the click instead. Finger, pen and keys press as ever. */
export function useMouseDrag(): MouseDrag {
  const isMouse = useRef(false);
  return {
    onPointerDownCapture(event) {
      isMouse.current = event.pointerType === 'mouse';
      if (isMouse.current) event.stopPropagation();
    },
    onMouseDownCapture(event) {
      if (isMouse.current) event.stopPropagation();
    },
    onClickCapture(event) {
      // A click without a hand (detail 0) is one that the button takes as a press.
      if (!isMouse.current || event.detail === 0) return;
      event.stopPropagation();
      event.currentTarget.querySelector('button')?.click();
    },
  };
}
