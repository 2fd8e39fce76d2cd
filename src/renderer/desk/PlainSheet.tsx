import type { ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import { textOf } from '../../story/walk';

/** Every word of a document, block by block, where nothing can be changed. Needs no schema: unknown blocks show their text too. */
export function PlainSheet({ doc }: { readonly doc: JsonNode }): ReactElement {
  const blocks = (doc.content ?? []).flatMap((part) => part.content ?? []);
  return (
    <article className="sheet sheet--plain" dir="auto" lang={String(doc.attrs?.language ?? 'en')}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <p className={block.type === 'headline' ? 't-headline' : 't-body'} dir="auto" key={at}>
          {textOf(block)}
        </p>
      ))}
    </article>
  );
}
