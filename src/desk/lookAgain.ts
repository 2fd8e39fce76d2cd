import type { OutsideText } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import type { DeskRooms } from './deskRooms';
import { orphanDraft } from './orphanDraft';
import { readStory } from './readStory';
import type { WorkingCopy } from './workingCopy';

/** Reads the file of an open story as it stands now. What a save may replace stays what it was until `takeLooked`. */
export async function lookAgain(rooms: DeskRooms, copy: WorkingCopy): Promise<Result<OutsideText>> {
  if (copy.path === null) return fail('not-found', `“${copy.name}” has no file yet.`);
  const disk = await readStory(copy.path, rooms.fs);
  if (!disk.ok) return disk;
  if (disk.value.problem !== null) return { ok: false, error: disk.value.problem };
  const { story, base, pictures, modified } = disk.value;
  copy.looked = { base, pictures, modified };
  return ok({ story, base, savedAt: modified });
}

/** Makes the text that was looked at the base of the next save. Unsaved words in the draft become a story of their own first. */
export async function takeLooked(
  rooms: DeskRooms,
  copy: WorkingCopy,
  given: { readonly base: string; readonly revision: number },
): Promise<Result<null>> {
  const { looked } = copy;
  if (looked === null || looked.base !== given.base)
    return fail('conflict', `“${copy.name}” changed again outside Galley. Nothing was overwritten.`);
  const draft = await rooms.drafts.read(copy.draftKey);
  const kept = draft === null ? ok(null) : await orphanDraft(rooms, draft);
  if (!kept.ok) return kept;
  copy.accept = new Set([looked.base]);
  copy.pictures = looked.pictures;
  copy.revision = given.revision;
  copy.savedRevision = given.revision;
  copy.savedAt = looked.modified;
  copy.isGone = false;
  copy.looked = null;
  await rooms.sessions.keep(copy);
  rooms.emit('library.changed', {});
  return ok(null);
}
