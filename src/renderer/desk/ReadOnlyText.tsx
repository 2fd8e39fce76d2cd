import type { ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import { textOf } from '../../story/walk';

/** The text of a story that holds something this Galley does not know: every word of it, and nothing that could change it. */
export function ReadOnlyText({ doc }: { readonly doc: JsonNode }): ReactElement {
  const blocks = (doc.content ?? []).flatMap((part) => part.content ?? []);
  return (
    <main aria-label="Story" className="canvas" data-testid="canvas">
      <div className="canvas__scroll">
        <article className="sheet" dir="auto" lang={String(doc.attrs?.language ?? 'en')}>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
            <p className={block.type === 'headline' ? 't-headline' : 't-body'} key={at}>
              {textOf(block)}
            </p>
          ))}
        </article>
      </div>
    </main>
  );
}
