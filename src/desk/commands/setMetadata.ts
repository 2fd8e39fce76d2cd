import type { JsonValue } from '../../contract/json';
import { fail, ok, type Result } from '../../contract/result';
import { confirmZone, type StoryInstant } from '../../story/instant';
import { METADATA, type MetaField, metaField } from '../../story/metadata';
import { metaText, parseMetaText } from '../../story/metadataText';
import { isSlugLocked } from '../../story/slugLock';
import type { StoryFile } from '../../story/storyFile';
import { nearest } from './nearest';

/** The names that `key=value` may begin with. */
export const METADATA_KEYS: readonly string[] = METADATA.filter(isSettable).map((field) => field.key);

/** Metadata that were changed: as values and as the text that would be read back to them. */
export interface MetadataChange {
  readonly story: StoryFile;
  readonly values: { readonly [key: string]: JsonValue };
  readonly texts: { readonly [key: string]: string };
}

/** Applies `key=value` pairs in order; `zone=Area/City` confirms every time that waits for its zone. The slug and the identifier of a story that has left are changed only with `unlocks`. Fails with `bad-input` naming the pair; then nothing is changed. */
export function setMetadata(story: StoryFile, pairs: readonly string[], zone?: string, unlocks = false): Result<MetadataChange> {
  const values: { [key: string]: JsonValue } = {};
  const current = (key: string): JsonValue => values[key] ?? story.doc.attrs?.[key] ?? null;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) return fail('bad-input', `“${pair}” is not of the form key=value.`);
    const key = pair.slice(0, at);
    const text = pair.slice(at + 1);
    const change = key === 'zone' ? confirmZones(text, current) : changeOne(key, text, zone);
    if (!change.ok) return change;
    const locked = unlocks ? null : lockOf(key, story.doc.attrs);
    if (locked !== null) return fail('bad-input', `${locked} --unlock-slug changes it all the same.`, key);
    Object.assign(values, change.value);
  }
  const texts = Object.fromEntries(
    METADATA.filter((field) => field.key in values).map((field) => [field.key, metaText(field, values[field.key] ?? null)]),
  );
  return ok({ story: { ...story, doc: { ...story.doc, attrs: { ...story.doc.attrs, ...values } } }, values, texts });
}

function isSettable(field: MetaField): boolean {
  return field.kind !== 'log' && field.unseen !== true;
}

/** Why a key should stay as it is once the story has left; null where it need not. */
function lockOf(key: string, metadata: StoryFile['doc']['attrs']): string | null {
  if (!isSlugLocked(metadata)) return null;
  if (key === 'slug') return 'The story has left with its slug: with another one, links to it may break.';
  const isNamed = key === 'externalId' && (metadata?.externalId ?? '') !== '';
  return isNamed ? 'The story has left with its identifier: with another one, it is another story for every other system.' : null;
}

type Values = { [key: string]: JsonValue };

function changeOne(key: string, text: string, zone: string | undefined): Result<Values> {
  const field = metaField(key);
  if (field !== undefined && !isSettable(field)) return fail('bad-input', `${field.label} is kept by Galley and cannot be set.`, key);
  if (field !== undefined) {
    const value = parseMetaText(field, text, zone);
    return value.ok ? ok({ [key]: value.value }) : value;
  }
  const near = nearest(key, METADATA_KEYS);
  return fail(
    'bad-input',
    `There is no metadatum “${key}”${near === null ? '' : ` (nearest: ${near})`}. Keys: ${METADATA_KEYS.join(', ')}.`,
    key,
  );
}

function confirmZones(zone: string, current: (key: string) => JsonValue): Result<Values> {
  const out: Values = {};
  for (const field of METADATA) {
    const value = field.kind === 'instant' ? (current(field.key) as unknown as StoryInstant | null) : null;
    if (value === null || value.confirmed) continue;
    const sure = confirmZone(value, zone);
    if (!sure.ok) return sure;
    out[field.key] = sure.value as unknown as JsonValue;
  }
  if (Object.keys(out).length > 0) return ok(out);
  return fail(
    'bad-input',
    'No time of this story waits for a zone. To change one, give it whole, such as published=2025-08-16T05:26:30+05:30.',
  );
}
