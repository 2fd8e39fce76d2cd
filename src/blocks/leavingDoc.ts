import type { JsonNode, JsonValue } from '../contract/json';
import { ok, type Result } from '../contract/result';
import { instantAt, type StoryInstant } from '../story/instant';
import { type Leaving, leavingStamps } from '../story/leavingStamps';
import { storyDigest } from './storyDigest';

/** When and by whose rules a document leaves to be published. */
export interface LeavingAt extends Pick<Leaving, 'datesFirst' | 'overrides' | 'by'> {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** IANA zone of times that are made now, where the published time of the story has none. */
  readonly zone: string;
}

/** A document as it leaves to be published, and the metadata that this changes: none where the same leaves once more. */
export interface LeavingDoc {
  readonly doc: JsonNode;
  readonly stamps: { readonly [key: string]: JsonValue };
}

/** Marks a document for leaving, as leavingStamps says. Changes nothing by itself: what leaves is `doc`, and `stamps` go into the story once it has left. Fails with `bad-input` on a zone that does not exist. */
export async function leavingDoc(doc: JsonNode, leaving: LeavingAt): Promise<Result<LeavingDoc>> {
  const published = (doc.attrs?.published ?? null) as StoryInstant | null;
  const zone = published?.confirmed === true && published.zone !== null ? published.zone : leaving.zone;
  const now = instantAt(leaving.at, zone);
  if (!now.ok) return now;
  const { datesFirst, overrides, by } = leaving;
  const stamps = leavingStamps(doc, { now: now.value, digest: await storyDigest(doc), datesFirst, overrides, by });
  return ok({ doc: { ...doc, attrs: { ...doc.attrs, ...stamps } }, stamps });
}
