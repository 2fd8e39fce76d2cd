import type { ReactElement } from 'react';
import type { Failure } from '../../contract/result';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Sentence } from '../../ui/Sentence';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';

/** Another window has the story that this one wrote: what is safe, and the ways on. */
export function TakenNotice(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const hasFile = useStory((state) => state.id !== null);
  const name = useStory((state) => state.name.replace(/\.galley$/, ''));
  const act = async (run: (() => Promise<Failure | null>) | undefined): Promise<void> => {
    const failure = await run?.();
    if (failure) galley.say(failure.message);
  };
  return (
    <Notice
      acts={
        <>
          {hasFile ? <Button onPress={() => void act(() => session.readHere())}>Read it here</Button> : null}
          <Button onPress={() => void keepCopy(session, galley, name)}>Keep mine as a copy</Button>
          <Button onPress={() => void act(() => session.takeOver())}>Take it over</Button>
        </>
      }
      title="Another window has this story now."
      tone="warn"
    >
      Nothing is lost: words of this window that the other does not have are kept in the library as unsaved text.
    </Notice>
  );
}

/** The story may be looked at: why, and the way to change it where there is one. */
export function ReadOnlyNotice({ reason }: { readonly reason: string }): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const takeOver = async (): Promise<void> => {
    const failure = await session.takeOver();
    if (failure !== null) galley.say(failure.message);
  };
  return (
    <Notice
      acts={
        <>
          <Button onPress={() => window.location.reload()}>Try again</Button>
          {session.opened.isElsewhere ? <Button onPress={() => void takeOver()}>Take it over</Button> : null}
        </>
      }
      title="This story can be read, not changed."
      tone="info"
    >
      <Sentence>{reason}</Sentence>
    </Notice>
  );
}

async function keepCopy(session: ReturnType<typeof useSession>, galley: ReturnType<typeof useGalley>, name: string): Promise<void> {
  if (await session.saveApart(`${name} (copy)`)) galley.say('This window shows your copy. The other window has the story.');
}
