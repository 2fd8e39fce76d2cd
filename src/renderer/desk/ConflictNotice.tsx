import { type ReactElement, useState } from 'react';
import type { StoryJson } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useGalley } from '../state/useGalley';
import { useSession } from '../state/useSession';
import { TheirTextDialog } from './TheirTextDialog';

const UNREADABLE = 'The file cannot be read now. Nothing has changed: your text is here.';

/** The file has other text than this one was written over: nothing is overwritten, and the three ways on. */
export function ConflictNotice(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const [theirs, setTheirs] = useState<StoryJson | null>(null);
  const show = async (): Promise<void> => {
    const text = await session.outside.look();
    if (text === null) galley.say(UNREADABLE);
    setTheirs(text);
  };
  const take = async (): Promise<void> => {
    setTheirs(null);
    const hadWords = session.isDirty;
    if (!(await session.outside.takeTheirs())) galley.say(UNREADABLE);
    else galley.say(hadWords ? 'This is the text of the file. Yours is in the library, as unsaved text.' : 'This is the text of the file.');
  };
  const keep = async (): Promise<void> => {
    setTheirs(null);
    if (await session.save({ conflict: 'copy' })) galley.say('Both are kept: this window shows your copy.');
  };
  const acts = (
    <>
      <Button onPress={() => void take()}>Take theirs</Button>
      <Button onPress={() => void keep()}>Keep mine as a copy</Button>
    </>
  );
  return (
    <>
      <Notice
        acts={
          <>
            <Button onPress={() => void show()}>Show theirs</Button>
            {acts}
          </>
        }
        title="This story changed outside Galley."
        tone="warn"
      >
        Nothing was overwritten, and your text is safe here. A copy goes beside the other file; taking theirs keeps yours in the library.
      </Notice>
      {theirs === null ? null : <TheirTextDialog acts={acts} doc={theirs.doc} onClose={() => setTheirs(null)} />}
    </>
  );
}
