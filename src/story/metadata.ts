import type { JsonValue } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import { instantProblem } from './instant';
import { METADATA_TABLE } from './metadata.table';

/** How a value is edited and written on the command line. */
export type MetaKind =
  | 'text' // one line
  | 'longText' // several lines
  | 'list' // list of strings, comma separated on the command line
  | 'path' // section path, outermost first, ` > ` between on the command line
  | 'choice' // one of `options`
  | 'language' // BCP 47 tag
  | 'slug' // lower-case letters and digits of any script, joined by hyphens
  | 'number' // whole number, 0 = not set
  | 'flag' // yes or no
  | 'instant' // StoryInstant or null
  | 'url' // https or http address, or empty
  | 'picture'; // `<sha256>.<ext>` of a picture in the story file, or empty

/** The groups of the story panel, in its order. */
export const META_GROUPS = ['publication', 'timing', 'web', 'headlines', 'desk', 'rights'] as const;
export type MetaGroup = (typeof META_GROUPS)[number];

/** One metadatum of a story. The panel, the validation, the command line and the exports follow from this row. */
export interface MetaField {
  readonly key: string;
  readonly label: string;
  readonly group: MetaGroup;
  readonly kind: MetaKind;
  readonly default: JsonValue;
  /** Values of a `choice`, with their words. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** False for what stays on the desk (notes, status, target length): never exported, and not expected back from HTML. */
  readonly leaves: boolean;
  /** One sentence for the panel and `galley set --help`. */
  readonly hint?: string;
  /** Longest value in UTF-16 units; texts only. */
  readonly max?: number;
}

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

const PICTURE = /^[0-9a-f]{64}\.(jpg|png|webp|gif|avif)$/;

/** Null where `value` may stand under `field`, else what is wrong, to be put behind the field's label. */
export function metaProblem(field: MetaField, value: unknown): string | null {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return stringProblem(value, field.max ?? 4000);
    case 'slug':
      return value === '' || (typeof value === 'string' && value.length <= 200 && /^[\p{L}\p{M}\p{N}\u200c\u200d]+(-[\p{L}\p{M}\p{N}\u200c\u200d]+)*$/u.test(value)) ? null : 'must be words of letters and digits joined by hyphens';
    case 'language':
      return typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? null : 'must be a language tag such as en-IN, hi or ar';
    case 'choice':
      return field.options?.some((option) => option.value === value) === true ? null : `must be one of ${field.options?.map((option) => option.value || '(empty)').join(', ') ?? ''}`;
    case 'list':
    case 'path':
      return Array.isArray(value) && value.length <= 100 && value.every((item) => stringProblem(item, 200) === null && item !== '') ? null : 'must be a list of short texts';
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000_000 ? null : 'must be a whole number';
    case 'flag':
      return typeof value === 'boolean' ? null : 'must be yes or no';
    case 'instant':
      return instantProblem(value);
    case 'url':
      return value === '' || (typeof value === 'string' && value.length <= 2000 && /^https?:\/\/[^\s"<>\\]+$/i.test(value)) ? null : 'must be an address that starts with https:// or http://';
    case 'picture':
      return value === '' || (typeof value === 'string' && PICTURE.test(value)) ? null : 'must name a picture of the story';
  }
}

function stringProblem(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return 'must be a text';
  return value.length > max ? `must not be longer than ${max} characters` : null;
}

/** Checks a whole set of metadata: unknown keys are refused, missing ones get their default. */
export function readMetadata(attrs: { readonly [key: string]: JsonValue }): Result<Record<string, JsonValue>> {
  const values = defaultMetadata();
  for (const [key, value] of Object.entries(attrs)) {
    const field = metaField(key);
    if (field === undefined) return fail('unknown-content', `The story has metadata called “${key}” that this Galley does not know.`, key);
    const problem = metaProblem(field, value);
    if (problem !== null) return fail('bad-input', `${field.label} ${problem}.`, key);
    values[key] = value;
  }
  return ok(values);
}
