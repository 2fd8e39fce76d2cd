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

/** An instant elsewhere: `Friday 23:56 UTC`. */
export function inUtcWords(instant: StoryInstant): string {
  const at = Date.parse(instant.at);
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const word = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return `${word.weekday} ${word.hour}:${word.minute} UTC`;
}
