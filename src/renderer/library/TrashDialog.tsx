import type { ReactElement } from 'react';
import type { Library, LibraryEntry } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useGalley } from '../state/useGalley';
import { titleOf } from './sortStories';

/** Asks before a story goes to the trash. */
export function TrashDialog(props: {
  readonly story: LibraryEntry;
  readonly onClose: () => void;
  readonly onDone: (library: Library) => void;
}): ReactElement {
  const { story, onClose, onDone } = props;
  const galley = useGalley();
  const trash = async (): Promise<void> => {
    const left = await galley.client.call('library.trash', { id: story.id });
    onClose();
    if (!left.ok) return galley.say(left.error.message);
    onDone(left.value);
    galley.say(`“${titleOf(story)}” is in the trash.`);
  };
  return (
    <Dialog
      foot={
        <>
          <Button onPress={onClose} place="push">
            Keep it
          </Button>
          <Button kind="stop" onPress={() => void trash()}>
            Move to the trash
          </Button>
        </>
      }
      onClose={onClose}
      title="Move this story to the trash?"
    >
      <div className="dialog__body">
        <p dir={story.direction} lang={story.language}>
          {titleOf(story)}
        </p>
        <p className="muted">The file {story.name} can be taken back out of the trash.</p>
      </div>
    </Dialog>
  );
}
