import { type ReactElement, useEffect } from 'react';
import { ConnectionBar } from '../bar/ConnectionBar';
import { ChecksDock } from '../checks/ChecksDock';
import { checksFor } from '../checks/StoryChecks';
import { useCommandContext } from '../commands/useCommandContext';
import { useCommandKeys } from '../commands/useCommandKeys';
import { DropPlace } from '../import/DropPlace';
import { StoryPanel } from '../panel/StoryPanel';
import { PreviewScreen } from '../preview/PreviewScreen';
import { useWholePrint } from '../print/useWholePrint';
import { isKnown } from '../state/isKnown';
import { useApp, useGalley } from '../state/useGalley';
import { useSession } from '../state/useSession';
import { WindowDialogs } from '../WindowDialogs';
import { Canvas } from './Canvas';
import { DeskBar } from './DeskBar';
import { DeskStatus } from './DeskStatus';
import { Dockbar } from './Dockbar';
import { OutlineRail } from './OutlineRail';
import { ReadOnlyText } from './ReadOnlyText';
import { RecoveredNotice, SaveNotice } from './SaveNotice';
import { useWindowLife } from './useWindowLife';

/** One open story: bar, outline, sheet, story panel with the checks below, status. */
export function Desk(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const context = useCommandContext();
  useCommandKeys(context);
  useWindowLife(galley, session);
  useWholePrint(galley, session);
  useEffect(() => checksFor(galley, session).start(), [galley, session]);
  // One by one: a notice that comes and goes must not draw the whole desk.
  const outlineShown = useApp((state) => state.outlineShown);
  const panelShown = useApp((state) => state.panelShown);
  const sheet = useApp((state) => state.sheet);
  const preview = useApp((state) => state.preview);
  const shape = `desk${outlineShown ? '' : ' desk--no-outline'}${panelShown ? '' : ' desk--no-panel'}`;
  return (
    <DropPlace className="app">
      <DeskBar />
      <ConnectionBar />
      <SaveNotice />
      <RecoveredNotice />
      <div className={shape} hidden={preview}>
        {outlineShown || sheet === 'outline' ? <OutlineRail /> : null}
        {isKnown(session) ? <Canvas /> : <ReadOnlyText doc={session.opened.story.doc} />}
        {panelShown || sheet === 'story' || sheet === 'checks' ? (
          <aside
            aria-label="About the story"
            className="rail rail--story"
            data-testid="about-story"
            {...(sheet === 'story' || sheet === 'checks' ? { 'data-open': sheet } : {})}
          >
            <StoryPanel />
            <ChecksDock />
          </aside>
        ) : null}
      </div>
      {preview ? <PreviewScreen /> : null}
      <DeskStatus />
      {preview ? null : <Dockbar />}
      <WindowDialogs />
    </DropPlace>
  );
}
