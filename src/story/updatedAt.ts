import type { JsonValue } from '../contract/json';
import type { StoryInstant } from './instant';

/** What `updated` becomes when a story leaves again at `now`: that moment after a significant update, what it was after a minor one. */
export function updatedAt(metadata: { readonly [key: string]: JsonValue }, now: StoryInstant): StoryInstant | null {
  return metadata.updateKind === 'minor' ? ((metadata.updated ?? null) as StoryInstant | null) : now;
}
