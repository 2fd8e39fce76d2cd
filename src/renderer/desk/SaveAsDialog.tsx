import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';

/** Asks for the name of a new file in the library, where the system has no dialog for it. */
export function SaveAsDialog(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const save = useStory((state) => state.save);
  const [name, setName] = useState(useStory((state) => state.name.replace(/\.galley$/, '')));
  const close = (): void => galley.open(null);
  const write = async (): Promise<void> => {
    if (name.trim() !== '' && (await session.save({ to: { name: name.trim() } }))) close();
  };
  return (
    <Dialog
      foot={
        <>
          <Button onPress={close} place="push">
            Cancel
          </Button>
          <Button isDisabled={name.trim() === ''} kind="ink" onPress={() => void write()}>
            Save as a new file
          </Button>
        </>
      }
      onClose={close}
      testId="save-as-dialog"
      title="Save under which name?"
    >
      <div className="dialog__body">
        <label className="field">
          <span className="small">Name of the file in the library</span>
          <span className="field__box">
            <input
              autoFocus
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) void write();
              }}
              type="text"
              value={name}
            />
            <span className="muted">.galley</span>
          </span>
          {save.kind === 'stopped' ? <span className="small v-block">{save.failure.message}</span> : null}
        </label>
      </div>
    </Dialog>
  );
}
