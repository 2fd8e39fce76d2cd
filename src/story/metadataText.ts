import { Temporal } from 'temporal-polyfill';
import type { JsonValue } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import { atZone, type StoryInstant } from './instant';
import { type LogEntry, type MetaField, metaProblem } from './metadata';

/** Reads a metadatum as a person writes it on the command line or in a field: lists by commas, paths by ` > `, instants as ISO. Empty = not set. Fails with `bad-input` naming the field and the value. */
export function parseMetaText(field: MetaField, text: string, zone?: string): Result<JsonValue> {
  const value = field.kind === 'instant' ? parseInstant(field, text, zone) : ok(plainValue(field, text));
  if (!value.ok) return value;
  const problem = metaProblem(field, value.value);
  return problem === null ? value : fail('bad-input', `${field.label} ${problem}; “${text.slice(0, 80)}” is not.`, field.key);
}

/** A metadatum as text: what `parseMetaText` reads back. */
export function metaText(field: MetaField, value: JsonValue): string {
  switch (field.kind) {
    case 'list':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'path':
      return Array.isArray(value) ? value.join(' > ') : '';
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'number':
      return value === 0 ? '' : String(value);
    case 'instant':
      return value === null ? '' : (value as unknown as StoryInstant).at;
    case 'log':
      return Array.isArray(value) ? (value as unknown as readonly LogEntry[]).map(logLine).join('\n') : '';
    default:
      return typeof value === 'string' ? value : '';
  }
}

function logLine({ at, by, what, rule, reason }: LogEntry): string {
  return [at, by, what, rule, reason].filter((part) => part !== '').join(' · ');
}

function plainValue(field: MetaField, text: string): JsonValue {
  const trimmed = text.trim();
  switch (field.kind) {
    case 'list':
      return pieces(trimmed, /\s*[,،]\s*/);
    case 'path':
      return pieces(trimmed, /\s+[>›»]\s+|\s*>\s*/);
    case 'number':
      return trimmed === '' ? 0 : Number(trimmed);
    case 'flag':
      return trimmed === 'yes' || trimmed === 'true' ? true : trimmed === 'no' || trimmed === 'false' || trimmed === '' ? false : trimmed;
    case 'longText':
      return text;
    case 'log':
      return trimmed === '' ? [] : trimmed;
    default:
      return trimmed;
  }
}

function pieces(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).filter((piece) => piece !== '');
}

/** An ISO time with offset, with or without `[Zone/Name]`, or a wall-clock time where `zone` is given. */
function parseInstant(field: MetaField, text: string, zone?: string): Result<JsonValue> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?(?:\[([^\]]+)\])?$/.exec(trimmed);
  const wanted = parts?.[5] ?? zone;
  if (parts === null || (parts[4] === undefined && wanted === undefined)) return badInstant(field, trimmed);
  const local = `${parts[1]}T${parts[2] ?? '00:00'}${parts[3] ?? ':00'}`;
  try {
    if (parts[4] === undefined) {
      const at = atZone(local, wanted ?? '');
      return at.ok ? ok(instant(at.value, wanted ?? null)) : at;
    }
    const offset = parts[4] === 'Z' ? '+00:00' : parts[4].replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
    Temporal.Instant.from(`${local}${offset}`);
    return ok(instant(`${local}${offset}`, wanted ?? null));
  } catch {
    return badInstant(field, trimmed);
  }
}

function instant(at: string, zone: string | null): JsonValue {
  return { at, zone, confirmed: true, written: '' };
}

function badInstant(field: MetaField, text: string): Result<JsonValue> {
  return fail(
    'bad-input',
    `${field.label} needs a time with its offset or zone, such as 2025-08-16T05:26:30+05:30; “${text.slice(0, 80)}” is not one.`,
    field.key,
  );
}
