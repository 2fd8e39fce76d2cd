import { localOf, type StoryInstant } from '../../story/instant';

/** Countries of the zones that ambiguous letters may mean, as the desk says them. */
const PLACES: Readonly<Record<string, string>> = {
  'Asia/Kolkata': 'India',
  'Europe/Dublin': 'Ireland',
  'Asia/Jerusalem': 'Israel',
  'Europe/London': 'Britain',
  'Asia/Dhaka': 'Bangladesh',
  'America/Chicago': 'US Central',
  'Asia/Shanghai': 'China',
  'America/Havana': 'Cuba',
  'America/New_York': 'US Eastern',
  'Australia/Sydney': 'Sydney',
  'America/Los_Angeles': 'US Pacific',
  'Asia/Manila': 'Philippines',
  'America/Halifax': 'Atlantic Canada',
  'Asia/Riyadh': 'Saudi Arabia',
  'Asia/Dubai': 'Gulf',
  'Pacific/Guam': 'Guam',
  'America/Guayaquil': 'Ecuador',
  'Europe/Paris': 'Central Europe',
  'Asia/Singapore': 'Singapore',
  'Pacific/Pago_Pago': 'Samoa',
};

/** A zone as a place: `India`; for others the city of the name: `Anchorage`. */
export function placeOf(zone: string): string {
  return PLACES[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

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
