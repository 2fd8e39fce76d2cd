import { momentWords } from './momentWords';
import { readClock } from './readClock';
import { readDate } from './readDate';

/** A point in time as it is written, read but not yet placed in a zone. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM:SS`, the wall clock. Midnight where no time is written. */
  readonly local: string;
  /** The same with day and month the other way round, where both readings are dates. */
  readonly swapped: string | null;
  /** False where only a date is written. */
  readonly hasTime: boolean;
  /** Zones that the written letters may mean, the likeliest first; empty without letters. */
  readonly zones: readonly string[];
  /** The letters, e.g. `IST`; '' where none are written. */
  readonly letters: string;
  /** `+05:30` where an offset is written, else ''. */
  readonly offset: string;
}

const LONGEST = 160;

/**
 * Reads a whole text as one point in time: a date in numbers or with the name of a month (of some fifty languages;
 * any digits), an optional time (24 or 12 hours), an optional zone. Null where any word stays unread.
 */
export function readMoment(text: string): Moment | null {
  if (text.length > LONGEST) return null;
  const words = momentWords(text);
  if (words === null) return null;
  const date = readDate(words.date, words.months);
  const clock = readClock(words.clock, words.afterNoon);
  if (date === null || clock === null) return null;
  const { zones, letters, offset } = words;
  return {
    local: `${date.iso}T${clock}`,
    swapped: date.swapped === null ? null : `${date.swapped}T${clock}`,
    hasTime: words.clock !== '',
    zones,
    letters,
    offset,
  };
}
