import { canonicalJson } from '../../contract/canonicalJson';
import type { JsonValue } from '../../contract/json';
import type { StoryJson } from '../../contract/methods';

/** True where two stories say the same, in whatever order their keys stand. */
export function sameText(one: StoryJson, other: StoryJson): boolean {
  return canonicalJson(one.doc as unknown as JsonValue) === canonicalJson(other.doc as unknown as JsonValue);
}
