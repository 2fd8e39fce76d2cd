import type { ReactElement, ReactNode } from 'react';
import { INTERFACE } from '../../blocks/editor/element';

/** How near a piece may come to the edges of the sheet, px. */
const EDGE = 8;

/** A piece of the interface over the sheet, `top` and `start` px from its upper and leading edge. It gives way rather than stand out of the sheet. */
export function AtPlace(props: { readonly top: number; readonly start: number; readonly children: ReactNode }): ReactElement {
  const { top, start, children } = props;
  return (
    <div className="layer__at" style={{ insetBlockStart: top, insetInline: EDGE }}>
      <div className="layer__lead" style={{ inlineSize: Math.max(0, start - EDGE) }} />
      <div className="layer__piece" {...INTERFACE}>
        {children}
      </div>
    </div>
  );
}
