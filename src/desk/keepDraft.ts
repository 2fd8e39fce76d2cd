import { loadStory } from '../blocks/loadStory';
import { fail, ok, type Result } from '../contract/result';
import type { StoryFile } from '../story/storyFile';
import type { DeskRooms } from './deskRooms';
import type { Draft } from './drafts';
import { unsavedName } from './fileNames';
import { freshKey } from './freshKey';
import type { WorkingCopy } from './workingCopy';

/** A text that a window wants kept. */
export interface UnsavedText {
  readonly revision: number;
  readonly story: StoryFile;
}

/**
 * Writes the unsaved text of a working copy to its draft. An older revision than the one that is kept changes nothing. Words of another
 * window (one that is gone, or of another Galley with the same data folder) stay where they are: this text then lies beside them, as an
 * unsaved story of its own until its file has it. A text that could not be opened again is written too, and told as a failure that names what
 * is wrong with it.
 */
export async function keepDraft(
  rooms: DeskRooms,
  copy: WorkingCopy,
  { revision, story }: UnsavedText,
): Promise<Result<{ readonly revision: number }>> {
  if (copy.readOnly !== null) return fail('read-only', `“${copy.name}” cannot be changed here: ${copy.readOnly}`);
  const isOnDisk = revision <= copy.savedRevision && !copy.isGone;
  if (revision < copy.revision || isOnDisk) return ok({ revision: copy.revision });
  if (await isOfAnother(rooms, copy.draftKey, copy.window)) {
    copy.draftKey = freshKey('u');
    await rooms.sessions.keep(copy);
  }
  const kept = await rooms.drafts.write({ ...placeOf(copy), window: copy.window, revision, at: rooms.clock(), story });
  if (!kept.ok) return fail(kept.error.code, `The unsaved text could not be kept: ${kept.error.message}`, kept.error.detail);
  copy.revision = revision;
  const back = loadStory(story);
  if (!back.ok)
    return fail(back.error.code, `The unsaved text could not be opened again as it stands: ${back.error.message}`, back.error.detail);
  return ok({ revision });
}

/** True where a draft under that key holds words that `window` neither wrote nor opened. */
export async function isOfAnother(rooms: DeskRooms, key: string, window: string): Promise<boolean> {
  const writer = await rooms.drafts.writer(key);
  return writer !== null && writer !== window;
}

/** Where a draft of this copy lies and what it goes back to: its file, or nothing where it lies apart from the draft of its file. */
function placeOf(copy: WorkingCopy): Pick<Draft, 'key' | 'path' | 'name' | 'base'> {
  const key = copy.draftKey;
  if (copy.path !== null && !key.startsWith('f-')) return { key, path: null, name: unsavedName(copy.name), base: null };
  return { key, path: copy.path, name: copy.name, base: [...copy.accept].pop() ?? null };
}
