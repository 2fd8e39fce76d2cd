import { Temporal } from 'temporal-polyfill';
import { countryName } from './countryNames';
import { clockInWords, commaOf, type DateForm, dayInWords, USUAL_FORM } from './dateInWords';
import type { StoryInstant } from './instant';
import { ZONE_NAMES } from './zoneNames';

/**
 * An instant in words for readers, in `language`: `16 August 2025, 05:26 IST (India)`. Unconfirmed: what was written, to the
 * letter (the wall-clock time without a zone where nothing was). The same in every runtime and process zone: months are our own
 * table, digits are European unless `form` (a house's) says else, zones come from the time zone database.
 */
export function inWords(instant: StoryInstant, language: string, form: DateForm = USUAL_FORM): string {
  if (!instant.confirmed && instant.written !== '') return instant.written;
  const date = `${dayInWords(instant.at, language, form)}${commaOf(language)} ${clockInWords(instant.at, language, form)}`;
  return instant.confirmed ? `${date} ${zoneInWords(instant, language)}` : date;
}

/** The zone of an instant for readers: `IST (India)`, `UTC+05:45 (Kathmandu)`, `UTC`. */
export function zoneInWords(instant: StoryInstant, language: string): string {
  const offset = offsetOf(instant);
  if (instant.zone === null || instant.zone === 'UTC') return offset;
  const name = Object.hasOwn(ZONE_NAMES, instant.zone) ? ZONE_NAMES[instant.zone] : undefined;
  if (name === undefined) return `${offset} (${instant.zone.split('/').at(-1)?.replaceAll('_', ' ')})`;
  const letters = name.summer !== undefined && isSummer(instant.at, instant.zone) ? name.summer : name.letters;
  return `${letters} (${name.country === undefined ? name.place : country(name.country, language)})`;
}

function offsetOf(instant: StoryInstant): string {
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(instant.at)?.[1] ?? 'Z';
  return offset === 'Z' || offset === '+00:00' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
}

/** True while clocks in the zone stand ahead of where they stand in the other half of that year. */
function isSummer(at: string, zone: string): boolean {
  try {
    const moment = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    const offsets = [1, 7].map((month) => moment.with({ month, day: 1 }).offsetNanoseconds);
    return moment.offsetNanoseconds > Math.min(...offsets);
  } catch {
    return false;
  }
}

// Where the runtime is asked, that costs more than all the rest of an export of a short story.
const countries = new Map<string, string>();

function country(code: string, language: string): string {
  const key = `${code} ${language}`;
  const known = countries.get(key);
  if (known !== undefined) return known;
  const name = countryName(code, language);
  countries.set(key, name);
  return name;
}
