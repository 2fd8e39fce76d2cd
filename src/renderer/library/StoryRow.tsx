import type { KeyboardEvent, ReactElement } from 'react';
import type { LibraryEntry } from '../../contract/methods';
import { Chip } from '../../ui/Chip';
import { FitBar } from '../../ui/FitBar';
import { Icon } from '../../ui/Icon';
import { Sentence } from '../../ui/Sentence';
import { editedWords } from '../words/editedWords';
import { titleOf } from './sortStories';
import { stateWords } from './stateWords';

/** What a row of the library needs. */
export interface StoryRowProps {
  readonly story: LibraryEntry;
  readonly now: number;
  readonly isOn: boolean;
  readonly isFirst: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One story of the library. A press on the headline opens it; a press anywhere else on the row shows it beside the list. */
export function StoryRow({ story, now, isOn, isFirst, onSelect, onOpen, onKey }: StoryRowProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the headline's; the row is only a larger target for the mouse
    <li className={`st${isOn ? ' is-on' : ''}`} onClick={onSelect} onDoubleClick={onOpen}>
      <button
        className="st__head"
        data-file={story.name}
        data-id={story.id}
        dir={story.direction}
        lang={story.language}
        onClick={(event) => {
          event.stopPropagation();
          onOpen();
        }}
        onFocus={onSelect}
        onKeyDown={onKey}
        tabIndex={isOn || isFirst ? 0 : -1}
        type="button"
      >
        {titleOf(story)}
      </button>
      <p className="st__sub" dir={story.problem === null ? story.direction : 'ltr'}>
        <SubLine story={story} />
      </p>
      {story.problem === null ? <Facts story={story} /> : null}
      <time className="st__when num" dateTime={new Date(story.edited).toISOString()}>
        {editedWords(story.edited, now)}
      </time>
    </li>
  );
}

function SubLine({ story }: { readonly story: LibraryEntry }): ReactElement {
  if (story.problem !== null)
    return (
      <span className={`${story.isReadOnly ? 'v-warn' : 'v-block'} st__problem`}>
        <Icon name={story.isReadOnly ? 'triangle-alert' : 'circle-x'} />
        <span>
          <Sentence>{story.isReadOnly ? `${story.problem} It can be read here.` : story.problem}</Sentence>
        </span>
      </span>
    );
  const section = story.section.join(' › ');
  return (
    <>
      {story.recovered ? <span className="chip chip--found">Recovered</span> : null}
      {section === '' ? null : <span>{section}</span>}
      {story.byline === '' ? null : <span lang={story.language}>{story.byline}</span>}
      {section === '' && story.byline === '' && !story.recovered ? <span>No byline yet</span> : null}
    </>
  );
}

function Facts({ story }: { readonly story: LibraryEntry }): ReactElement {
  const state = stateWords(story.status);
  return (
    <>
      <div className="st__len">
        <span className="count">
          <b>{story.words}</b>
          {story.targetLength > 0 ? ` / ${story.targetLength}` : ''}
          <span className="sr st__words"> words</span>
        </span>
        <FitBar target={story.targetLength} words={story.words} />
      </div>
      <div className="st__check">
        {story.missingPictures > 0 ? <Open count={story.missingPictures} icon="image-off" words="pictures missing" /> : null}
        {story.unresolvedLinks > 0 ? <Open count={story.unresolvedLinks} icon="unlink" words="Also Reads without an address" /> : null}
      </div>
      <div className="st__state">
        <Chip form={state.form}>{state.word}</Chip>
      </div>
    </>
  );
}

/** Something that is still open in a story: a form, a number, and the words for readers and the pointer. */
function Open({ count, icon, words }: { readonly count: number; readonly icon: string; readonly words: string }): ReactElement {
  return (
    <span className="verdict v-warn" title={`${count} ${words}`}>
      <Icon name={icon} />
      {count}
      <span className="sr"> {words}</span>
    </span>
  );
}
