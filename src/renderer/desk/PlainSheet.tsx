import type { ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import { textOf } from '../../story/walk';

/** How the text of a block is set; any other is running text. */
const ROLES: Readonly<Record<string, string>> = {
  kicker: 't-kicker',
  headline: 't-headline',
  standfirst: 't-standfirst',
  byline: 't-byline',
  heading: 't-subhead',
};

/** Every word of a document, block by block, where nothing can be changed. Needs no schema: unknown blocks show their text too. */
export function PlainSheet({ doc }: { readonly doc: JsonNode }): ReactElement {
  const blocks = (doc.content ?? []).flatMap((part) => part.content ?? []);
  return (
    <article className="sheet sheet--plain" dir="auto" lang={String(doc.attrs?.language ?? 'en')}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <p className={ROLES[block.type] ?? 't-body'} dir="auto" key={at}>
          {textOf(block)}
        </p>
      ))}
    </article>
  );
}
