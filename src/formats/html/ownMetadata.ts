import type { JsonNode, JsonValue } from '../../contract/json';
import { atZone, instantProblem, localOf, type StoryInstant } from '../../story/instant';
import { METADATA, metaProblem } from '../../story/metadata';
import { metadataFrom, type PageFacts } from './pageFacts';

/**
 * The metadata that leave but that no standard place of the page says (or not exactly): key and JSON, one `meta name="galley:key"`
 * each. Reading standard places and these gives all metadata back. What stays on the desk is never among them.
 */
export function ownMetadata(doc: JsonNode, facts: PageFacts): readonly (readonly [key: string, json: string])[] {
  const said = metadataFrom(facts);
  return METADATA.filter((field) => field.leaves).flatMap(({ key, kind, default: usual }) => {
    const value = doc.attrs?.[key] ?? usual;
    const other = said[key] ?? usual;
    if (value === other || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other))) return [];
    return [[key, JSON.stringify(kind === 'instant' && value !== null ? packInstant(value as unknown as StoryInstant) : value)] as const];
  });
}

/** Metadata read back from the `galley:` entries of a page; what is no metadata of that kind is left out. */
export function readOwnMetadata(entries: readonly (readonly [key: string, json: string])[]): Record<string, JsonValue> {
  const found: Record<string, JsonValue> = {};
  for (const [key, json] of entries) {
    const field = METADATA.find((one) => one.key === key && one.leaves);
    if (field === undefined) continue;
    const value = parse(json);
    const whole = field.kind === 'instant' && value !== null ? unpackInstant(value) : value;
    if (whole !== undefined && metaProblem(field, whole) === null) found[key] = whole;
  }
  return found;
}

function parse(json: string): JsonValue | undefined {
  try {
    return JSON.parse(json) as JsonValue;
  } catch {
    return undefined;
  }
}

/** An instant whose zone nobody has confirmed leaves as a time on a wall: the offset would be a guess told as a fact. */
function packInstant(instant: StoryInstant): JsonValue {
  const { at, zone, confirmed, written } = instant;
  if (confirmed || zone === null) return { at, zone, confirmed, written };
  const local = localOf(instant);
  const again = atZone(local, zone);
  return again.ok && again.value === at ? { local, zone, confirmed, written } : { at, zone, confirmed, written };
}

function unpackInstant(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { at, local, zone, confirmed, written } = value as { readonly [key: string]: JsonValue };
  const moment = typeof local === 'string' && typeof zone === 'string' ? atZone(local, zone) : null;
  const whole = {
    at: moment?.ok === true ? moment.value : (at ?? null),
    zone: zone ?? null,
    confirmed: confirmed ?? null,
    written: written ?? null,
  };
  return instantProblem(whole) === null ? whole : undefined;
}
