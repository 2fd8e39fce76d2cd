import type { ReactElement } from 'react';
import type { LibraryEntry } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { countOf } from '../words/countOf';
import { languageName } from '../words/languageName';
import { sizeWords } from '../words/sizeWords';
import { titleOf } from './sortStories';

function missing(count: number, all: number, words: string): string {
  if (count === 0) return String(all);
  return all === count ? `${all}, ${all === 1 ? '' : 'all '}${words}` : `${all}, ${count} ${words}`;
}

function factsOf(story: LibraryEntry): readonly (readonly [string, string])[] {
  return [
    ['Words', story.targetLength > 0 ? `${story.words} of ${story.targetLength}` : String(story.words)],
    ['Pictures', missing(story.missingPictures, story.pictures, 'missing')],
    ...(story.unresolvedLinks > 0 ? [['Also Reads', `${countOf(story.unresolvedLinks, 'title')} without an address`] as const] : []),
    ['Language', languageName(story.language)],
    ['File', `${story.name}, ${sizeWords(story.size)}`],
  ];
}

/** The chosen story beside the list: its beginning on a slip, its facts, and what can be done with it. */
export function StoryLook(props: {
  readonly story: LibraryEntry | null;
  /** Whether there is nothing to choose. */
  readonly isEmpty: boolean;
  readonly onOpen: () => void;
  readonly onTrash: () => void;
}): ReactElement {
  const { story, isEmpty, onOpen, onTrash } = props;
  return (
    <aside aria-label="Chosen story" className="look" data-testid="story-look">
      <div className="look__scroll">
        {story !== null ? <Slip story={story} /> : isEmpty ? null : <p className="muted">Choose a story to see it here.</p>}
      </div>
      {story === null ? null : (
        <div className="look__acts">
          <Button isDisabled={story.problem !== null && !story.isReadOnly} kind="ink" onPress={onOpen}>
            {story.isReadOnly ? 'Open to read' : 'Open'}
          </Button>
          <IconButton icon="trash-2" label="Move to the trash" onPress={onTrash} />
        </div>
      )}
    </aside>
  );
}

function Slip({ story }: { readonly story: LibraryEntry }): ReactElement {
  return (
    <>
      <article className="slip" dir={story.direction} lang={story.language}>
        <h2>{titleOf(story)}</h2>
        {story.standfirst === '' ? null : <p className="sf">{story.standfirst}</p>}
        {story.byline === '' ? null : <p className="bd">{story.byline}</p>}
      </article>
      <dl className="facts">
        {factsOf(story).map(([name, value]) => (
          <div className="facts__row" key={name}>
            <dt>{name}</dt>
            <dd className="cut num">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
