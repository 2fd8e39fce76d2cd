import { type RefObject, useEffect, useState } from 'react';

/** From which row to which (not included) a long list is drawn. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Height of a row, px; 0 while the list is drawn whole. */
  readonly height: number;
}

/** Lists up to this long are drawn whole. */
const WHOLE = 120;
/** Rows drawn above and below what is seen, so that Tab finds the next one. */
const SPARE = 20;

/**
 * The rows of a long list that are worth drawing: those near the part of `scroller` that is seen. All rows, `li` elements, are of one height.
 * A row too many costs each key in the text a little (measured at 50,000 words: 0.5 ms with all of them).
 */
export function useWindowedRows(scroller: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ from: 0, to: WHOLE, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null || count <= WHOLE) return;
    const look = (): void => {
      const height = element.querySelector('li')?.offsetHeight ?? 0;
      if (height === 0) return;
      // In whole steps, so that a scroll draws again now and then and not at every pixel.
      const first = Math.floor(element.scrollTop / height / SPARE) * SPARE;
      const rows = Math.ceil(element.clientHeight / height);
      const next = { from: Math.max(0, first - SPARE), to: first + rows + 2 * SPARE, height };
      setSeen((was) => (was.from === next.from && was.to === next.to && was.height === height ? was : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [scroller, count]);
  if (count <= WHOLE) return { from: 0, to: count, height: 0 };
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count), height: seen.height };
}
