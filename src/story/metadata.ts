import type { JsonValue } from '../contract/json';
import { safeAddress } from './address';
import { instantProblem } from './instant';
import { isLanguageTag } from './language';
import { METADATA_TABLE } from './metadata.table';
import { LOG_LINES, type MetaField } from './metaField';
import { isPictureName } from './pictureName';

export {
  LOG_LINES,
  LOG_TEXTS,
  type LogEntry,
  type LogPlace,
  META_GROUPS,
  type MetaField,
  type MetaGroup,
  type MetaKind,
} from './metaField';

/** All metadata, by key, in the order of the panel. */
export const METADATA: readonly MetaField[] = METADATA_TABLE;

/** The row of a key, or undefined. Own keys only. */
export function metaField(key: string): MetaField | undefined {
  return METADATA.find((field) => field.key === key);
}

/** The metadata of a fresh story. */
export function defaultMetadata(): Record<string, JsonValue> {
  return Object.fromEntries(METADATA.map((field) => [field.key, field.default]));
}

/** Null where `value` may stand under `field`, else what is wrong, to be put behind the field's label. */
export function metaProblem(field: MetaField, value: unknown): string | null {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return stringProblem(value, field.max ?? 4000);
    case 'slug':
      return value === '' ||
        (typeof value === 'string' &&
          value.length <= 200 &&
          /^[\p{L}\p{M}\p{N}\u200c\u200d]+(-[\p{L}\p{M}\p{N}\u200c\u200d]+)*$/u.test(value))
        ? null
        : 'must be words of letters and digits joined by hyphens';
    case 'language':
      return isLanguageTag(value) ? null : 'must be a language tag such as en-IN, hi or ar';
    case 'choice':
      return field.options?.some((option) => option.value === value) === true
        ? null
        : `must be one of ${field.options?.map((option) => option.value || '(empty)').join(', ') ?? ''}`;
    case 'list':
    case 'path':
      return Array.isArray(value) && value.length <= 100 && value.every((item) => stringProblem(item, 200) === null && item !== '')
        ? null
        : 'must be a list of short texts';
    case 'number':
      return numberProblem(value, field.max ?? 10_000_000);
    case 'flag':
      return typeof value === 'boolean' ? null : 'must be yes or no';
    case 'instant':
      return instantProblem(value);
    case 'url':
      return value === '' || (typeof value === 'string' && safeAddress(value) === value && /^https?:/i.test(value))
        ? null
        : 'must be an address that starts with https:// or http://';
    case 'picture':
      return value === '' || isPictureName(value) ? null : 'must name a picture of the story';
    case 'log':
      return Array.isArray(value) && value.length <= LOG_LINES && value.every(isLogEntry)
        ? null
        : 'must be a list of what was done, by whom and why';
  }
}

function numberProblem(value: unknown, max: number): string | null {
  const stands = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
  return stands ? null : `must be a whole number${max < 10_000_000 ? ` from 0 to ${max}` : ''}`;
}

const LOG_KEYS = ['at', 'by', 'reason', 'rule', 'what'];
/** Most of what stood in a place, in UTF-16 units: a whole block of raw HTML. */
const LOG_WORDS = 1_000_000;

function isLogEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { where, words, ...texts } = value as { readonly [key: string]: unknown };
  if (Object.keys(texts).sort().join() !== LOG_KEYS.join()) return false;
  if (!Object.values(texts).every((text) => stringProblem(text, 2000) === null)) return false;
  if (where === undefined && words === undefined) return true;
  return isLogPlace(where) && stringProblem(words, LOG_WORDS) === null;
}

function isLogPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { block, field, ...offsets } = value as { readonly [key: string]: unknown };
  const isNamed = stringProblem(block, 200) === null && (field === undefined || stringProblem(field, 200) === null);
  const isOffset = ([key, offset]: readonly [string, unknown]): boolean =>
    ['at', 'from', 'to'].includes(key) && numberProblem(offset, 100_000_000) === null;
  return isNamed && Object.entries(offsets).every(isOffset);
}

function stringProblem(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return 'must be a text';
  return value.length > max ? `must not be longer than ${max} characters` : null;
}
