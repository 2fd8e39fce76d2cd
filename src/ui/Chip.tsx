import type { ReactElement } from 'react';

/** A state as a mark with a form of its own and a word. `form` is one of the look's chip names. */
export function Chip({ form, children }: { readonly form: string; readonly children: string }): ReactElement {
  return <span className={`chip chip--${form}`}>{children}</span>;
}
