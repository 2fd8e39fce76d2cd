import { type ReactElement, useMemo } from 'react';
import { headlineOf } from '../../story/headlineOf';
import { localOf, type StoryInstant } from '../../story/instant';
import { textOf, walk } from '../../story/walk';
import { Button } from '../../ui/Button';
import { showPlace } from '../checks/showPlace';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { DESCRIPTION, descriptionWords } from './descriptionWords';

/** Characters that a search page shows of a title. */
const TITLE = 60;

/** How a search page shows the story, with the lengths it allows. */
export function SearchCard(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  const attrs = doc.attrs ?? {};
  const standfirst = useMemo(() => {
    let text = '';
    walk(doc, (node) => {
      if (node.type === 'standfirst') text = textOf(node);
      return node.type !== 'body';
    });
    return text;
  }, [doc]);
  const title = String(attrs.seoTitle ?? '') || headlineOf(doc) || 'Untitled story';
  const own = String(attrs.metaDescription ?? '');
  const description = own || standfirst;
  const published = attrs.published as unknown as StoryInstant | null;
  const section = Array.isArray(attrs.section) ? attrs.section.join(' › ') : '';
  return (
    <aside aria-label="Search" className="cards" data-testid="search-card">
      <section>
        <h2 className="label">
          Search
          <span className="count num">
            <b>{title.length}</b> / {TITLE} {title.length > TITLE ? <span className="over">{title.length - TITLE} over</span> : null}
          </span>
        </h2>
        <div className="card serp" dir="auto" lang={String(attrs.language ?? 'en')}>
          <cite>{section || 'No section yet'}</cite>
          <b>{cut(title, TITLE)}</b>
          <p>
            {published === null ? '' : `${dateIn(String(attrs.language ?? 'en'), published)} — `}
            {description === '' ? 'No description yet.' : cut(description, DESCRIPTION)}
          </p>
        </div>
        <p className="small muted serp__note">
          {descriptionWords(own, standfirst)}{' '}
          {own === '' ? (
            <Button kind="text" onPress={() => showPlace(galley, session, { block: '', field: 'metaDescription' })} small>
              Write one
            </Button>
          ) : null}
        </p>
      </section>
    </aside>
  );
}

/** The day of an instant where it was meant, in the story's language. */
function dateIn(language: string, instant: StoryInstant): string {
  const day = Date.parse(`${localOf(instant)}Z`);
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day);
}

/** Cuts between words, with an ellipsis, as search pages do. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const short = text.slice(0, length);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), length - 20))} …`;
}
