import { checkDoc } from '../../blocks/schema';
import type { StorySession } from './StorySession';

const known = new WeakMap<StorySession, boolean>();

/**
 * Whether this Galley knows all that the open story holds. The text of one that holds more (a later Galley wrote it) can be read and
 * printed; it is not checked, and no page is made of it, for something would be missing there.
 */
export function isKnown(session: StorySession): boolean {
  const { readOnly, story } = session.opened;
  if (readOnly === null) return true;
  const before = known.get(session);
  if (before !== undefined) return before;
  const now = checkDoc(story.doc).ok;
  known.set(session, now);
  return now;
}
