import { type ReactElement, useMemo } from 'react';
import { countedWords } from '../../blocks/countedWords';
import { textOf } from '../../story/walk';
import { countGraphemes } from '../../story/words';
import { FitBar } from '../../ui/FitBar';
import { useHouse } from '../checks/useHouse';
import { useApp } from '../state/useGalley';
import { useStory } from '../state/useSession';
import { countOf } from '../words/countOf';
import { languageName } from '../words/languageName';

/** Words that a reader takes in a minute. */
const READING_SPEED = 230;

function fitWords(words: number, target: number): string {
  if (target <= 0) return '';
  if (words > target) return `${words - target} over ${target}`;
  return words === target ? `fits ${target}` : `${target - words} under ${target}`;
}

/** The line at the foot of the desk: length against the target, characters, minutes, language, size of the text. */
export function DeskStatus(): ReactElement {
  const doc = useStory((state) => state.doc);
  const zoom = useApp((state) => state.zoom);
  const language = String(doc.attrs?.language ?? 'en');
  const target = Number(doc.attrs?.targetLength ?? 0);
  const { declared } = useHouse().house.file;
  const words = useMemo(() => countedWords(doc, declared), [doc, declared]);
  const characters = useMemo(() => {
    const body = doc.content?.find((node) => node.type === 'body');
    return body === undefined ? 0 : countGraphemes(textOf(body), language);
  }, [doc, language]);
  return (
    <footer aria-label="Status" role="contentinfo" className="status desk-status" data-testid="status" tabIndex={-1}>
      <span className="status__fit">
        <span>
          <b>{words.toLocaleString('en')}</b> {words === 1 ? 'word' : 'words'}
        </span>
        <FitBar target={target} words={words} />
        {target > 0 ? <span className={words > target ? 'v-block' : ''}>{fitWords(words, target)}</span> : null}
      </span>
      <span className="no-phone">{countOf(characters, 'character')}</span>
      {words === 0 ? null : <span className="no-phone">{Math.max(1, Math.round(words / READING_SPEED))} min read</span>}
      <span className="status__end">
        <span>{languageName(language)}</span>
        <span>{zoom} %</span>
      </span>
    </footer>
  );
}
