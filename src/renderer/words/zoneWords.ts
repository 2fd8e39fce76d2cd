import { localOf, type StoryInstant } from '../../story/instant';

/** The letters in which a zone was written, e.g. `IST`; empty where none were. */
export function zoneLetters(instant: StoryInstant): string {
  return /\b[A-Z]{2,5}\b(?!.*\b[A-Z]{2,5}\b)/.exec(instant.written)?.[0] ?? '';
}

/** The wall-clock time of an instant: `16 Aug 2025, 05:26:30`. */
export function instantWords(instant: StoryInstant): string {
  const [date = '', time = ''] = localOf(instant).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1, 15));
  return `${Number(day)} ${name} ${year}, ${time}`;
}
