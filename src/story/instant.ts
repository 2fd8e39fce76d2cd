import { Temporal } from 'temporal-polyfill';
import { fail, ok, type Result } from '../contract/result';

/** A moment as a newsroom writes it: the instant, the zone it was meant in, and whether somebody has confirmed that zone. */
export interface StoryInstant {
  /** ISO 8601 with offset and seconds, e.g. `2025-08-16T05:26:30+05:30`. */
  readonly at: string;
  /** IANA zone, e.g. `Asia/Kolkata`; null where only an offset is known. */
  readonly zone: string | null;
  /** False while the zone is a reading of ambiguous letters (IST, CST, BST …): exported as written, without `datetime`. */
  readonly confirmed: boolean;
  /** The words it was read from, kept to the letter; empty where it was entered in Galley. */
  readonly written: string;
}

/** Zone letters that stand for more than one zone, with the zones each may mean, the likeliest first. Source: tz database abbreviations. */
export const AMBIGUOUS_ZONES: Readonly<Record<string, readonly string[]>> = {
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  EST: ['America/New_York', 'Australia/Sydney'],
  EDT: ['America/New_York', 'Australia/Sydney'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  GST: ['Asia/Dubai', 'Pacific/Guam'],
  ECT: ['America/Guayaquil', 'Europe/Paris'],
  SST: ['Asia/Singapore', 'Pacific/Pago_Pago'],
};

/** Zone letters that mean one zone only. */
export const PLAIN_ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  PKT: 'Asia/Karachi',
  NPT: 'Asia/Kathmandu',
  JST: 'Asia/Tokyo',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  MSK: 'Europe/Moscow',
  AKDT: 'America/Anchorage',
  AKST: 'America/Anchorage',
};

/** A wall-clock time (`YYYY-MM-DDTHH:MM:SS`) in a zone, as ISO with the offset in force there and then. Fails with `bad-input` on a zone or time that does not exist. */
export function atZone(local: string, zone: string): Result<string> {
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
    return ok(zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }));
  } catch {
    return fail('bad-input', `“${local}” in the zone “${zone}” is no moment. Zones are names such as Asia/Kolkata.`);
  }
}

/** The moment `milliseconds` after 1970 on the clock of `zone`, to the second. Fails with `bad-input` on an unknown zone. */
export function instantAt(milliseconds: number, zone: string): Result<StoryInstant> {
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
    return ok({ at: zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }), zone, confirmed: true, written: '' });
  } catch {
    return fail('bad-input', `There is no zone “${zone}”. Zones are names such as Asia/Kolkata.`);
  }
}

/** The wall-clock part of an instant, `YYYY-MM-DDTHH:MM:SS`. */
export function localOf(instant: StoryInstant): string {
  return instant.at.slice(0, 19);
}

/** The same wall-clock time, now meant in `zone`, confirmed. Fails with `bad-input` on an unknown zone. */
export function confirmZone(instant: StoryInstant, zone: string): Result<StoryInstant> {
  const at = atZone(localOf(instant), zone);
  return at.ok ? ok({ at: at.value, zone, confirmed: true, written: instant.written }) : at;
}

/** The zones that an unconfirmed instant may have been meant in, read from the letters in `written`; empty where nothing is ambiguous. */
export function zoneCandidates(instant: StoryInstant): readonly string[] {
  if (instant.confirmed) return [];
  const letters = instant.written.match(/\b[A-Z]{2,5}\b/g) ?? [];
  for (const word of letters) {
    const zones = AMBIGUOUS_ZONES[word];
    if (zones !== undefined) return zones;
  }
  return [];
}

const ISO = /^-?\d{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Null where `value` is an instant or null, else what is wrong with it. */
export function instantProblem(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return 'is no instant';
  const { at, zone, confirmed, written } = value as Record<string, unknown>;
  if (typeof at !== 'string' || !ISO.test(at)) return 'has no ISO time with seconds and offset';
  if (zone !== null && (typeof zone !== 'string' || zone.length > 100)) return 'has a zone that is no name';
  if (typeof confirmed !== 'boolean') return 'does not say whether its zone is confirmed';
  if (typeof written !== 'string' || written.length > 200) return 'has no text of what was written';
  return null;
}
