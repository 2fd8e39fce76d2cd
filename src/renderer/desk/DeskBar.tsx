import { type ReactElement, useMemo } from 'react';
import { headlineOf } from '../../story/headlineOf';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Brand } from '../bar/Brand';
import { Menubar } from '../bar/Menubar';
import { ThemeButton } from '../bar/ThemeButton';
import { runCommand } from '../commands/runCommand';
import { useCommandContext } from '../commands/useCommandContext';
import { isKnown } from '../state/isKnown';
import { useApp } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { SaveMark } from './SaveMark';

/** The bar of the desk: the way back, the menus, the story and where its text is, the ways out. */
export function DeskBar(): ReactElement {
  const context = useCommandContext();
  const run = (name: string) => (): void => runCommand(name, context);
  const session = useSession();
  const preview = useApp((state) => state.preview);
  return (
    <header className="bar" data-testid="bar">
      <div className="bar__start">
        {preview ? (
          <IconButton icon="arrow-left" label="Back to the desk" onPress={run('story.preview')} place="phone-only" />
        ) : (
          <IconButton icon="arrow-left" label="Library" onPress={run('story.library')} place="phone-only" />
        )}
        <Brand isHere={false} onPress={run('story.library')} />
        {preview ? null : <IconButton icon="panel-left" label="Outline" onPress={run('view.outline')} place="narrow-only no-phone" />}
        <Menubar />
      </div>
      <div className="bar__mid">
        <StoryName />
        <SaveMark />
      </div>
      <div className="bar__end">
        <ThemeButton />
        {preview ? null : <IconButton icon="panel-right" label="Story" onPress={run('view.panel')} place="narrow-only no-phone" />}
        <Button isDisabled={!isKnown(session)} onPress={run('story.preview')} place="no-phone">
          {preview ? 'Back to the desk' : 'Preview'}
        </Button>
        <Button isDisabled={!isKnown(session)} kind="ink" onPress={run('story.export')}>
          Export…
        </Button>
      </div>
    </header>
  );
}

/** By itself, so that a changed word does not draw the menus and buttons around it. */
function StoryName(): ReactElement {
  const doc = useStory((state) => state.doc);
  const name = useStory((state) => state.name);
  const headline = useMemo(() => headlineOf(doc), [doc]);
  return (
    <span className="bar__story cut" dir="auto" lang={String(doc.attrs?.language ?? 'en')}>
      {headline || name || 'Untitled story'}
    </span>
  );
}
