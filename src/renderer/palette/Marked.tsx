import type { ReactElement } from 'react';

/** A label with the part that was looked for in bold. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactElement {
  const word = query.trim().toLowerCase();
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <b>{text.slice(at, at + word.length)}</b>
      {text.slice(at + word.length)}
    </>
  );
}
