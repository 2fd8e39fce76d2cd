import type { ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import { storyDirection } from '../../story/language';
import { hasText, textOf } from '../../story/walk';

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
  const blocks = (doc.content ?? []).flatMap((part) => part.content ?? []).filter(hasText);
  return (
    <article className="sheet sheet--plain" dir={storyDirection(doc)} lang={String(doc.attrs?.language ?? 'en')}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <p className={ROLES[block.type] ?? 't-body'} key={at}>
          {textOf(block)}
        </p>
      ))}
    </article>
  );
}
