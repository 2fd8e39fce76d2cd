import type { ReactElement } from 'react';
import type { Unknown } from './useUnknown';

/** What the checks say of a field, below it. There before it says anything, so that readers hear it come. */
export function Told({ note, isBlock }: Unknown): ReactElement {
  return (
    <span className={isBlock ? 'v-block' : 'v-warn'} role="status">
      {note}
    </span>
  );
}
