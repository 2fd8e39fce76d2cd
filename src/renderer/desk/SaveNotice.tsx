import type { ReactElement } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { runCommand } from '../commands/runCommand';
import { useCommandContext } from '../commands/useCommandContext';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { clockTime } from '../words/clockTime';

/** What stands under the bar while the text cannot go where it should: the cause, what is safe, what to do. */
export function SaveNotice(): ReactElement | null {
  const session = useSession();
  const galley = useGalley();
  const context = useCommandContext();
  const save = useStory((state) => state.save);
  const elsewhere = <Button onPress={() => runCommand('story.saveAs', context)}>Save elsewhere…</Button>;
  if (save.kind === 'readOnly')
    return (
      <Notice
        acts={<Button onPress={() => window.location.reload()}>Try again</Button>}
        title="This story can be read, not changed."
        tone="info"
      >
        {save.reason}
      </Notice>
    );
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
  if (save.kind === 'conflict')
    return (
      <Notice
        acts={
          <Button
            onPress={async () => {
              if (await session.save({ conflict: 'copy' })) galley.say('Both are kept: this window shows your copy.');
            }}
          >
            Keep both
          </Button>
        }
        title="This story changed outside Galley."
        tone="warn"
      >
        Nothing was overwritten. “Keep both” writes your text as a second file beside the other.
      </Notice>
    );
  return null;
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
