import type { StoryInstant } from './instant';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** An instant in UTC, in words: `Friday 23:56 UTC`. The weekday is that of UTC, which may be another than where the story was written. */
export function instantInUtc(instant: StoryInstant): string {
  const at = new Date(instant.at);
  return `${DAYS[at.getUTCDay()]} ${at.toISOString().slice(11, 16)} UTC`;
}

/** The same instant on the clock of `zone` (IANA), with the weekday there: `Saturday 04:26`. */
export function instantElsewhere(instant: StoryInstant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const word = Object.fromEntries(parts.formatToParts(Date.parse(instant.at)).map((part) => [part.type, part.value]));
  return `${word.weekday} ${word.hour}:${word.minute}`;
}

/** What an instant means, in words: `05:26 IST = Friday 23:56 UTC`; the letters are those it was written in, else the zone's. */
export function instantMeans(instant: StoryInstant, zoneWord: string): string {
  return `${instant.at.slice(11, 16)} ${zoneWord} = ${instantInUtc(instant)}`;
}
