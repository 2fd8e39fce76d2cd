import { type ReactElement, useMemo, useRef } from 'react';
import { countedWords } from '../../blocks/countedWords';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { useHouse } from '../checks/useHouse';
import type { EditorInfo } from '../editor/EditorApi';
import { useApp, useGalley } from '../state/useGalley';
import { useInfo } from '../state/useInfo';
import { useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import { type OutlineLine, outlineOf } from './outlineOf';
import { useChecks } from './useChecks';
import { useWindowedRows } from './useWindowedRows';

const blockHere = (info: EditorInfo): string => info.block?.id ?? '';

/** The outline beside the canvas: what the story is made of, with counts and verdicts; a press goes there. */
export function OutlineRail(): ReactElement {
  const galley = useGalley();
  const checks = useChecks();
  const doc = useStory((state) => state.doc);
  const api = useStory((state) => state.api);
  const { declared } = useHouse().house.file;
  const sheet = useApp((state) => state.sheet);
  const here = useInfo(api, blockHere);
  const lines = useMemo(() => outlineOf(doc, checks, declared), [doc, checks, declared]);
  const scroller = useRef<HTMLElement>(null);
  const { from, to, height } = useWindowedRows(scroller, lines.length);
  const go = (line: OutlineLine): void => {
    galley.store.setState({ sheet: null, preview: false });
    api?.focusBlock(line.id);
  };
  return (
    <aside
      aria-label="Outline"
      className="rail rail--outline"
      data-testid="outline"
      {...(sheet === 'outline' ? { 'data-open': 'outline' } : {})}
    >
      <div className="rail__head">
        <h2 className="label">Outline</h2>
        <span className="count">
          {countOf(
            useMemo(() => countedWords(doc, declared), [doc, declared]),
            'word',
          )}
        </span>
        <IconButton icon="x" label="Close" onPress={() => galley.store.setState({ sheet: null })} place="sheet-close" />
      </div>
      <nav aria-label="Blocks of the story" className="rail__scroll" data-testid="outline-blocks" ref={scroller}>
        <ol
          className="outline"
          lang={String(doc.attrs?.language ?? 'en')}
          style={{ paddingBlockStart: from * height || undefined, paddingBlockEnd: (lines.length - to) * height || undefined }}
        >
          {lines.slice(from, to).map((line, at) => (
            <li aria-posinset={from + at + 1} aria-setsize={lines.length} key={line.id}>
              <Row isHere={here !== null && line.ids.includes(here)} line={line} onGo={() => go(line)} />
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
}

function Row({ line, isHere, onGo }: { readonly line: OutlineLine; readonly isHere: boolean; readonly onGo: () => void }): ReactElement {
  const place = line.level > 0 ? ' out--part' : line.isInside ? ' out--in' : '';
  return (
    <button className={`out${place}`} onClick={onGo} type="button" {...(isHere ? { 'aria-current': true } : {})}>
      <Icon name={line.icon} />
      {line.isStory ? (
        <span className={line.level > 0 ? 'cut' : 'cut story'} dir="auto">
          {line.text}
        </span>
      ) : (
        <span className="cut" lang="en">
          {line.text}
        </span>
      )}
      {line.verdict === null ? (
        line.words > 0 ? (
          <span className="end" lang="en">
            {line.words.toLocaleString('en')}
          </span>
        ) : null
      ) : (
        <>
          <Icon className={`end v-${line.verdict}`} name={line.verdict === 'block' ? 'circle-x' : 'triangle-alert'} />
          <span className="sr">{line.verdict === 'block' ? ', must fix' : ', to check'}</span>
        </>
      )}
    </button>
  );
}
