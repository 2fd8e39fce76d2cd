import type { ReactElement, ReactNode } from 'react';
import type { JsonNode } from '../../contract/json';
import { Dialog } from '../../ui/Dialog';
import { PlainSheet } from './PlainSheet';

/** The text that stands in the file now, to be read before one of the two is chosen. */
export function TheirTextDialog(props: {
  readonly doc: JsonNode;
  /** The ways on. */
  readonly acts: ReactNode;
  readonly onClose: () => void;
}): ReactElement {
  const { doc, acts, onClose } = props;
  return (
    <Dialog
      foot={<div className="push their__acts">{acts}</div>}
      onClose={onClose}
      size="wide"
      testId="their-text"
      title="The text in the file"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keys */}
      <section aria-label="Text in the file" className="dialog__body their" tabIndex={0}>
        <PlainSheet doc={doc} />
      </section>
    </Dialog>
  );
}
