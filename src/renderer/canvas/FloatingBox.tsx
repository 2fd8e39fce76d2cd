import type { ReactElement, ReactNode } from 'react';
import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Anchor } from './placeOf';

/** A box beside the text: anchored to an element of the canvas, or to a place on the sheet. Esc and a press elsewhere close it. */
export function FloatingBox(props: {
  readonly label: string;
  readonly anchor: HTMLElement | Anchor;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}): ReactElement {
  const { label, anchor, onClose, children, wide = false } = props;
  const place = useRef<HTMLSpanElement>(null);
  const element = useRef<HTMLElement | null>(anchor instanceof HTMLElement ? anchor : null);
  const isElement = anchor instanceof HTMLElement;
  // The box grows over the sheet, away from the edge that its place is counted from.
  const isRtl = isElement ? anchor.closest('[dir="rtl"]') !== null : anchor.isRtl;
  return (
    <>
      {isElement ? null : (
        <span
          className="layer__anchor"
          ref={place}
          style={{ insetBlockStart: anchor.top, insetInlineStart: anchor.start, blockSize: anchor.height }}
        />
      )}
      <Popover
        className="pop"
        isOpen
        offset={6}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement={isRtl ? 'bottom right' : 'bottom left'}
        triggerRef={isElement ? element : place}
      >
        <Dialog aria-label={label} className={`box${wide ? ' box--wide' : ''}`}>
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
