import { ok, type Result } from '../contract/result';
import type { DeskRooms } from './deskRooms';
import type { Draft } from './drafts';
import { unsavedName } from './fileNames';
import { freshKey } from './freshKey';

/** Makes an unsaved story of its own of a draft whose file has other text by now: it is listed in the library and belongs to no file. */
export async function orphanDraft(rooms: DeskRooms, draft: Draft): Promise<Result<null>> {
  const kept = await rooms.drafts.write({ ...draft, key: freshKey('u'), path: null, base: null, name: unsavedName(draft.name) });
  if (!kept.ok) return kept;
  await rooms.drafts.remove(draft.key);
  return ok(null);
}
