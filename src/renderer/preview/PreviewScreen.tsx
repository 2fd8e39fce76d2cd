import { type ReactElement, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExportProblem } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Seg } from '../../ui/Seg';
import { useCommandContext } from '../commands/useCommandContext';
import { copyHtml } from '../export/copyHtml';
import { DEFAULT_EXPORT } from '../export/exportState';
import { printPage } from '../print/printStory';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import { DeskFrame } from './DeskFrame';
import { PageFrame } from './PageFrame';
import { SearchCard } from './SearchCard';

const WIDTHS = [
  { value: '360', label: '360' },
  { value: '390', label: '390' },
  { value: '780', label: '780' },
  { value: 'full', label: 'Full' },
] as const;
type Width = (typeof WIDTHS)[number]['value'];

/** The page that leaves, at a phone's width and at a desk's, from a served address; beside it how a search shows it. */
export function PreviewScreen(): ReactElement {
  const context = useCommandContext();
  const [width, setWidth] = useState<Width>('390');
  const { url, problems, failure } = usePreview();
  useLeaveByEsc();
  return (
    <main aria-label="Preview" className="pv" data-testid="preview" tabIndex={-1}>
      <div className="pv__bar">
        <Seg label="Width shown" onChange={setWidth} options={WIDTHS} value={width} />
        <span className="muted small wide-only">This is the page that leaves. Scripts are off.</span>
        <span className="pv__end">
          {problems.length > 0 ? <span className="small v-warn">{countOf(problems.length, 'problem')} listed in Export</span> : null}
          <Button icon="printer" isDisabled={url === null} kind="quiet" onPress={printPage} place="no-phone">
            <span>Print proof</span>
          </Button>
          <Button icon="copy" onPress={() => void copyHtml(context)}>
            <span>Copy HTML</span>
          </Button>
        </span>
      </div>
      {failure === null ? null : (
        <Notice title="There is nothing to show yet." tone="block">
          {failure}
        </Notice>
      )}
      <div className={`pv__stage${width === 'full' ? ' pv__stage--full' : ''}`}>
        {url === null || width === 'full' ? null : (
          <div className={`dev dev--phone dev--${width}`}>
            <div className="dev__cap">
              <span className="label">{width === '780' ? 'Tablet' : 'Phone'}</span>
              <span className="num">{width}</span>
            </div>
            <div className="dev__win">
              <PageFrame title={`The page, ${width} wide`} url={url} />
            </div>
          </div>
        )}
        {url === null ? null : <DeskFrame isAlone={width === 'full'} url={url} />}
      </div>
      <SearchCard />
    </main>
  );
}

/** Esc leaves the preview, and the focus goes to where the text is. */
function useLeaveByEsc(): void {
  const galley = useGalley();
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || galley.store.getState().dialog !== null) return;
      flushSync(() => galley.store.setState({ preview: false }));
      session.store.getState().api?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [galley, session]);
}

interface PreviewNow {
  readonly url: string | null;
  readonly problems: readonly ExportProblem[];
  readonly failure: string | null;
}

/** A served address of the page, a new one whenever the text has changed. */
function usePreview(): PreviewNow {
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  const [now, set] = useState<PreviewNow>({ url: null, problems: [], failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document says that the story has changed
  useEffect(() => {
    let isOld = false;
    void galley.client.call('preview.create', { doc: session.doc, story: session.story(), options: DEFAULT_EXPORT }).then((made) => {
      if (isOld) return;
      set(made.ok ? { ...made.value, failure: null } : { url: null, problems: [], failure: made.error.message });
    });
    return () => {
      isOld = true;
    };
  }, [galley, session, doc]);
  return now;
}
