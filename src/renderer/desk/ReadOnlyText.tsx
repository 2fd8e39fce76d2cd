import type { ReactElement } from 'react';
import type { JsonNode } from '../../contract/json';
import { PlainSheet } from './PlainSheet';

/** The text of a story that holds something this Galley does not know: every word of it, and nothing that could change it. */
export function ReadOnlyText({ doc }: { readonly doc: JsonNode }): ReactElement {
  return (
    <main aria-label="Story" className="canvas" data-testid="canvas">
      <div className="canvas__hold">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keys */}
        <section aria-label="Text" className="canvas__scroll" tabIndex={0}>
          <div className="sheet-wrap">
            <PlainSheet doc={doc} />
          </div>
        </section>
      </div>
    </main>
  );
}
