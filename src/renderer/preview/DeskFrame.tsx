import { type ReactElement, useEffect, useRef, useState } from 'react';
import { PageFrame } from './PageFrame';

/** Width of a reader's desktop window, in CSS pixels. */
const DESKTOP = 1120;

/** The page at desktop width, scaled down to the place there is. */
export function DeskFrame({ url, isAlone }: { readonly url: string; readonly isAlone: boolean }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(DESKTOP);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? DESKTOP));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const scale = isAlone ? 1 : Math.min(1, width / DESKTOP);
  const shown = isAlone ? Math.round(width) : DESKTOP;
  return (
    <div className="dev dev--desk">
      <div className="dev__cap">
        <span className="label">Desktop</span>
        <span className="num">
          {shown}
          {scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ''}
        </span>
      </div>
      <div className="dev__win" ref={place}>
        <PageFrame
          style={{ width: `${shown}px`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          title="The page, desktop width"
          url={url}
        />
      </div>
    </div>
  );
}
