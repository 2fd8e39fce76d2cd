import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useGalley } from '../state/useGalley';
import { FileButton } from './FileButton';

/** Asks for what is to come in: pasted text, or a file. */
export function AskForText(): ReactElement {
  const galley = useGalley();
  const [text, setText] = useState('');
  const close = (): void => galley.open(null);
  return (
    <Dialog
      foot={
        <>
          <FileButton kind="line" />
          <span className="muted small no-phone">Plain text, HTML or a Galley story.</span>
          <Button onPress={close} place="push">
            Cancel
          </Button>
          <Button isDisabled={text.trim() === ''} kind="ink" onPress={() => galley.import({ source: 'Pasted text', kind: 'text', text })}>
            Read the text
          </Button>
        </>
      }
      onClose={close}
      size="wide"
      testId="import-dialog"
      title="Bring an article in"
    >
      <div className="dialog__body">
        <label className="field">
          <span className="small">Paste the published article as text. Every line is shown before it becomes a story.</span>
          <textarea
            autoFocus
            className="ask__text"
            data-testid="import-text"
            dir="auto"
            onChange={(event) => setText(event.target.value)}
            rows={12}
            value={text}
          />
        </label>
      </div>
    </Dialog>
  );
}
