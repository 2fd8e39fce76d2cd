import type { ReactElement } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { runCommand } from '../commands/runCommand';
import { useCommandContext } from '../commands/useCommandContext';
import { useSession, useStory } from '../state/useSession';
import { clockTime } from '../words/clockTime';
import { ConflictNotice } from './ConflictNotice';
import { ReadOnlyNotice, TakenNotice } from './TakenNotice';

/** What stands under the bar while the text cannot go where it should: the cause, what is safe, what to do. */
export function SaveNotice(): ReactElement | null {
  const session = useSession();
  const context = useCommandContext();
  const save = useStory((state) => state.save);
  const elsewhere = <Button onPress={() => runCommand('story.saveAs', context)}>Save elsewhere…</Button>;
  if (save.kind === 'readOnly') return <ReadOnlyNotice reason={save.reason} />;
  if (save.kind === 'stopped')
    return (
      <Notice
        acts={
          <>
            <Button onPress={() => void session.save()}>Try again</Button>
            {elsewhere}
          </>
        }
        title={save.failure.message}
        tone="block"
      >
        {save.drafted ? 'Your text is safe in the journal, up to this word.' : 'The text is in this window only: leave it open.'}
      </Notice>
    );
  if (save.kind === 'conflict') return <ConflictNotice />;
  if (save.kind === 'gone')
    return (
      <Notice
        acts={
          <>
            {elsewhere}
            <Button onPress={() => void session.save()}>Put it back</Button>
          </>
        }
        title="The file was moved or deleted outside Galley."
        tone="warn"
      >
        {save.drafted ? 'Your text is safe here and in the journal.' : 'The text is in this window: leave it open.'} Save puts the file back
        where it was.
      </Notice>
    );
  return save.kind === 'taken' ? <TakenNotice /> : null;
}

/** Says that the text came back from a draft, until it is in the file. */
export function RecoveredNotice(): ReactElement | null {
  const session = useSession();
  const save = useStory((state) => state.save);
  if (!session.opened.recovered || save.kind !== 'waiting') return null;
  const { savedAt } = session.opened;
  return (
    <Notice acts={<Button onPress={() => void session.save()}>Save</Button>} icon="history" title="This text was recovered." tone="warn">
      {savedAt === null ? 'It was never saved to a file.' : `It is newer than the file, which was saved ${clockTime(savedAt)}.`}
    </Notice>
  );
}
