import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import type { LibraryEntry } from '../../contract/methods';
import { dayWords } from '../words/editedWords';
import { StoryRow } from './StoryRow';

interface Day {
  readonly title: string;
  readonly stories: readonly LibraryEntry[];
}

/** Days over the stories where the list stands in the order of editing; else one part without a title. */
function daysOf(stories: readonly LibraryEntry[], now: number, byDay: boolean): readonly Day[] {
  if (!byDay) return [{ title: '', stories }];
  const titles = [...new Set(stories.map((story) => dayWords(story.edited, now)))];
  return titles.map((title) => ({ title, stories: stories.filter((story) => dayWords(story.edited, now) === title) }));
}

/** The list of stories. Arrow keys, Home and End go from one to the next; Enter opens. */
export function StoryList(props: {
  readonly stories: readonly LibraryEntry[];
  readonly byDay: boolean;
  readonly now: number;
  readonly chosen: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (story: LibraryEntry) => void;
}): ReactElement {
  const { stories, byDay, now, chosen, onSelect, onOpen } = props;
  const place = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const heads = [...(place.current?.querySelectorAll<HTMLElement>('.st__head') ?? [])];
    const at = heads.indexOf(event.currentTarget);
    const targets: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 };
    const next = heads[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const hasChosen = stories.some((story) => story.id === chosen);
  return (
    <div ref={place}>
      {daysOf(stories, now, byDay).map((day) => (
        <section aria-label={day.title === '' ? 'Stories' : day.title} key={day.title}>
          {day.title === '' ? null : (
            <h2 className="day">
              <span className="label">{day.title}</span>
            </h2>
          )}
          <ul>
            {day.stories.map((story) => (
              <StoryRow
                isFirst={!hasChosen && story === stories[0]}
                isOn={story.id === chosen}
                key={story.id}
                now={now}
                onKey={onKey}
                onOpen={() => onOpen(story)}
                onSelect={() => onSelect(story.id)}
                story={story}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
