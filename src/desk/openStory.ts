import { setTimeout as delay } from 'node:timers/promises';
import { loadStory } from '../blocks/loadStory';
import { newStory } from '../blocks/newStory';
import { canonicalJson } from '../contract/canonicalJson';
import type { JsonValue } from '../contract/json';
import type { StoryJson } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import { randomId } from '../story/ids';
import type { DeskRooms } from './deskRooms';
import type { Draft } from './drafts';
import { freshKey } from './freshKey';
import { orphanDraft } from './orphanDraft';
import { readStory, type StoryOnDisk } from './readStory';
import { takeOver } from './takeOver';
import { inOrder, type Opened, type WorkingCopy, workingCopy } from './workingCopy';

/** How long a second opener waits for a window that is being closed or reloaded. */
const WAIT_FOR_RELEASE = 3000;
const DRAFT = 'draft:';
const ELSEWHERE = 'The story is open in another window. It can be read here and changed there.';

/** How a story is opened; `story.open` says what each means. */
interface OpenHow {
  readonly over?: boolean | undefined;
  readonly look?: boolean | undefined;
  readonly shown?: string | undefined;
}

/** A new working copy without a file: empty, or with a story (an import, which is kept as a draft at once). */
export async function createStory(
  rooms: DeskRooms,
  window: string,
  given: StoryJson | undefined,
  name: string | undefined,
): Promise<Result<Opened>> {
  const story = given === undefined ? ok(newStory({}, randomId)) : loadStory(given);
  if (!story.ok) return story;
  const doc = freshKey('u');
  const copy = workingCopy({ doc, window, path: null, name: name ?? 'Untitled', draftKey: doc });
  if (given !== undefined) {
    const kept = await rooms.drafts.write({
      key: doc,
      window,
      path: null,
      name: copy.name,
      base: null,
      revision: 0,
      at: rooms.clock(),
      story: story.value,
    });
    if (!kept.ok) return kept;
    // It is listed in the library from now on.
    rooms.emit('library.changed', {});
  }
  rooms.open.set(doc, copy);
  await rooms.sessions.keep(copy);
  return ok({ copy, story: story.value, recovered: false, revision: 0, base: null });
}

/**
 * Opens a story of the library, an outside file or a draft, by id. A draft that is newer than its file comes instead of the file's
 * text (`recovered`); one whose file changed since becomes a draft of its own, listed in the library. What another window has open
 * comes read-only, or is taken from it (`over`). Only to be looked at (`look`), a file comes as it stands and nobody is waited for.
 */
export async function openStory(rooms: DeskRooms, window: string, id: string, how: OpenHow = {}): Promise<Result<Opened>> {
  const { over = false, look = false, shown } = how;
  if (id.startsWith(DRAFT)) return openDraft(rooms, window, id.slice(DRAFT.length), over);
  const path = rooms.ids.pathOf(id);
  if (path === null) return fail('not-found', 'This story is not in the library any more. Open it from its folder.');
  const real = await rooms.fs.realpath(path).catch(() => path);
  if (over) await takeOver(rooms, window, (copy) => copy.path === real);
  // Read only now: a window that is being closed writes its last words first.
  if (!look) await released(rooms, real, window);
  const disk = await readStory(path, rooms.fs);
  if (!disk.ok) return disk;
  if (look) return ok(looked(rooms, window, disk.value, disk.value.readOnly ?? ELSEWHERE, disk.value.readOnly === null));
  // Nothing is awaited from here to where the working copy has its place: of two windows that open at once the second finds the first.
  if (holderOf(rooms, disk.value.path, window) !== undefined) return ok(looked(rooms, window, disk.value, ELSEWHERE, true));
  if (disk.value.readOnly !== null) return ok(looked(rooms, window, disk.value, disk.value.readOnly));
  return ok(await taken(rooms, window, disk.value, shown ?? disk.value.base));
}

async function openDraft(rooms: DeskRooms, window: string, key: string, over: boolean): Promise<Result<Opened>> {
  if (over) await takeOver(rooms, window, (copy) => copy.doc === key);
  const draft = await rooms.drafts.read(key);
  if (draft === null) return fail('not-found', 'The unsaved text is not there any more: it was saved or discarded.');
  if (draft.path !== null) {
    const byFile = await openStory(rooms, window, rooms.ids.idOf(draft.path), { over });
    if (byFile.ok && !isHeldBack(byFile.value.copy)) return byFile;
    if (byFile.ok) rooms.open.delete(byFile.value.copy.doc);
  }
  const open = rooms.open.get(key);
  if (open !== undefined && open.window !== window) return fail('already-open', 'The story is open in another window.');
  const copy = workingCopy({ doc: key, window, path: null, name: draft.name, draftKey: key, revision: draft.revision });
  rooms.open.set(key, copy);
  await ownDraft(rooms, draft, window);
  await rooms.sessions.keep(copy);
  return ok({ copy, story: draft.story, recovered: true, revision: draft.revision, base: null });
}

/** True where the file cannot be written by this Galley: the draft of it goes on without it. */
function isHeldBack(copy: WorkingCopy): boolean {
  return copy.readOnly !== null && !copy.isElsewhere;
}

/** Words that a window shows are that window's from now on. Where this cannot be written they stay as they are, and what it types lies beside them. */
async function ownDraft(rooms: DeskRooms, draft: Draft, window: string): Promise<void> {
  if (draft.window !== window) await rooms.drafts.write({ ...draft, window });
}

/** The working copy by which another window may write a file. The same window gets its own again. */
function holderOf(rooms: DeskRooms, path: string, window: string): WorkingCopy | undefined {
  return [...rooms.open.values()].find((copy) => copy.path === path && copy.readOnly === null && copy.window !== window);
}

/** Waits for another window to let go of a file, for as long as one that is closed or reloaded needs. */
async function released(rooms: DeskRooms, path: string, window: string): Promise<void> {
  for (let waited = 0; waited < WAIT_FOR_RELEASE && holderOf(rooms, path, window) !== undefined; waited += 100) await delay(100);
}

function looked(rooms: DeskRooms, window: string, disk: StoryOnDisk, readOnly: string, isElsewhere = false): Opened {
  const { path, name, story, base, modified, pictures } = disk;
  const doc = freshKey('r');
  const copy = workingCopy({ doc, window, path, name, draftKey: doc, readOnly, isElsewhere, savedAt: modified, pictures });
  rooms.open.set(doc, copy);
  return { copy, story, recovered: false, revision: 0, base };
}

/** `shown`: what the window's text stands on. Only that may be overwritten. */
async function taken(rooms: DeskRooms, window: string, disk: StoryOnDisk, shown: string): Promise<Opened> {
  const { path, name, base, modified } = disk;
  const own = [...rooms.open.values()].find((copy) => copy.path === path && copy.readOnly === null);
  const draftKey = `f-${rooms.ids.idOf(path)}`;
  const doc = own?.doc ?? (rooms.open.has(draftKey) ? freshKey('f') : draftKey);
  const { pictures } = disk;
  const revision = own?.revision ?? 0;
  const accept = new Set(shown === base ? [base] : []);
  const start = { accept, pictures, revision, savedRevision: revision, savedAt: modified };
  const copy = workingCopy({ doc, window, path, name, draftKey, ...start });
  rooms.open.set(doc, copy);
  return inOrder(copy, async () => {
    const draft = await usableDraft(rooms, draftKey, disk);
    if (draft !== null) {
      copy.savedRevision = -1;
      await ownDraft(rooms, draft, window);
    }
    await rooms.sessions.keep(copy);
    const latest = Math.max(draft?.revision ?? 0, revision);
    return { copy, story: draft?.story ?? disk.story, recovered: draft !== null, revision: latest, base };
  });
}

/** The draft that belongs to the file as it stands, or null. One with the file's own text has done its work; one for other bytes becomes a draft without a file. */
async function usableDraft(rooms: DeskRooms, key: string, disk: StoryOnDisk): Promise<Draft | null> {
  const draft = await rooms.drafts.read(key);
  if (draft === null) return null;
  if (canonicalJson(draft.story as unknown as JsonValue) === canonicalJson(disk.story as unknown as JsonValue)) {
    await rooms.drafts.remove(key);
    return null;
  }
  if (draft.base === disk.base) return draft;
  await orphanDraft(rooms, draft);
  return null;
}
