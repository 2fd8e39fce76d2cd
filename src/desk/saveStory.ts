import { basename, dirname, join } from 'node:path';
import type { JsonNode } from '../contract/json';
import type { Parsed, Saved } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import { picturesOf } from './container/picturesOf';
import { sha256 } from './container/sha256';
import { type DeskRooms, pictureBytes } from './deskRooms';
import { errorCode, isMissing } from './errorCode';
import { fileFailure } from './fileFailure';
import { conflictName, fileNameFor, fileNameFrom, numberedName } from './fileNames';
import { isOfAnother } from './keepDraft';
import { libraryFolder } from './libraryFolder';
import { localTime } from './localTime';
import { readBytes } from './readBytes';
import type { WorkingCopy } from './workingCopy';
import { type Written, writeStory } from './writeStory';

const TRIES = 500;

/** Where a save goes: over the file that was read, over one that the user named in a dialog, or beside whatever is there. */
interface Target {
  readonly path: string;
  /** Null: a new file; ` 2`, ` 3` … where the name is taken. */
  readonly accept: Set<string> | null;
}

/**
 * Saves one revision of an open story and tells it only when it is on disk. The draft goes when nothing newer than that revision is
 * in it. The first save goes to the library, under a name from the headline.
 */
export async function saveStory(rooms: DeskRooms, copy: WorkingCopy, input: Parsed<'story.save'>): Promise<Result<Saved>> {
  if (copy.readOnly !== null && input.to === undefined) return fail('read-only', `Cannot save “${copy.name}”: ${copy.readOnly}`);
  const target = await targetOf(rooms, copy, input);
  if (!target.ok) return target;
  const pictures = await picturesFor(rooms, copy, input.story.doc);
  const story = { ...input.story, format: 'galley-story' } as const;
  const write = (path: string, accept: Set<string>) => writeStory(path, story, pictures, { accept, home: rooms.options.home }, rooms.fs);
  const { path, accept } = target.value;
  const written = accept === null ? await writeNew(path, (to) => write(to, new Set())) : await write(path, accept);
  if (!written.ok) return written.error.code === 'conflict' && (await isGone(rooms, path)) ? gone(written.error.message) : written;
  return ok(await settle(rooms, copy, input.revision, written.value));
}

async function targetOf(rooms: DeskRooms, copy: WorkingCopy, input: Parsed<'story.save'>): Promise<Result<Target>> {
  const { day, minute } = localTime(rooms.clock(), rooms.options.zone);
  if (input.conflict === 'copy' && copy.path !== null)
    return ok({ path: join(dirname(copy.path), conflictName(basename(copy.path), minute)), accept: null });
  if (input.conflict === 'restore' && copy.path !== null) return restored(rooms, copy.path);
  if (input.to !== undefined && 'dialog' in input.to) return dialogTarget(rooms, copy, fileNameFor(input.story.doc, day));
  if (input.to === undefined && copy.path !== null) return ok({ path: copy.path, accept: copy.accept });
  const name = input.to === undefined ? fileNameFor(input.story.doc, day) : fileNameFrom(input.to.name);
  const folder = await libraryFolder(rooms);
  try {
    await rooms.fs.mkdir(folder);
  } catch (error) {
    return fileFailure(error, 'Cannot save in', folder, 'The text is safe in its draft.');
  }
  return ok({ path: join(folder, name), accept: null });
}

/** A file that is gone, at its old place: only where nothing stands there now. */
async function restored(rooms: DeskRooms, path: string): Promise<Result<Target>> {
  try {
    await rooms.fs.mkdir(dirname(path));
  } catch (error) {
    return fileFailure(error, 'Cannot save in', dirname(path), 'The text is safe in its draft.');
  }
  return ok({ path, accept: new Set() });
}

async function isGone(rooms: DeskRooms, path: string): Promise<boolean> {
  try {
    await rooms.fs.lstat(path);
    return false;
  } catch (error) {
    return isMissing(error);
  }
}

/** A conflict of which the window says something else than of changed bytes. */
function gone(message: string): Result<never> {
  return fail('conflict', message, 'gone');
}

/** Asks the user for a file. One that exists has been agreed to: exactly its present bytes may be replaced, and they are kept as a version. */
async function dialogTarget(rooms: DeskRooms, copy: WorkingCopy, name: string): Promise<Result<Target>> {
  const dialogs = rooms.options.ports?.dialogs;
  if (dialogs === undefined) return fail('unsupported', 'There are no file dialogs here. Give the story a name instead.');
  const suggested = copy.path ?? join(await libraryFolder(rooms), name);
  const chosen = await dialogs.saveStory(copy.window, suggested);
  if (chosen === null) return fail('cancelled', 'Nothing was saved.');
  const path = join(dirname(chosen), fileNameFrom(basename(chosen)));
  if (path === copy.path) return ok({ path, accept: copy.accept });
  const real = await rooms.fs.realpath(path).catch(() => path);
  if ([...rooms.open.values()].some((other) => other !== copy && other.path === real && other.readOnly === null))
    return fail(
      'bad-input',
      `“${basename(path)}” is open in another window. Nothing was overwritten. Close it there, or choose another name.`,
    );
  try {
    await rooms.fs.lstat(path);
  } catch (error) {
    return isMissing(error) ? ok({ path, accept: new Set() }) : fileFailure(error, 'Cannot save', basename(path));
  }
  // The system's dialog has asked about `chosen`; where the name had to be mended, nobody has been asked about the other one.
  if (path !== chosen) return ok({ path, accept: null });
  const present = await readBytes(rooms.fs, path, basename(path), { max: Number.MAX_SAFE_INTEGER });
  return present.ok ? ok({ path, accept: new Set([sha256(present.value.bytes)]) }) : present;
}

async function writeNew(path: string, write: (path: string) => Promise<Result<Written>>): Promise<Result<Written>> {
  for (let count = 1; count <= TRIES; count += 1) {
    const written = await write(join(dirname(path), numberedName(basename(path), count)));
    if (written.ok || written.error.code !== 'conflict') return written;
  }
  return fail('conflict', `Cannot save “${basename(path)}”: ${TRIES} stories already have that name. Choose another one.`);
}

async function picturesFor(rooms: DeskRooms, copy: WorkingCopy, doc: JsonNode): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of picturesOf(doc)) {
    const bytes = await pictureBytes(rooms, copy, name);
    if (bytes !== null) found.set(name, bytes);
  }
  return found;
}

async function settle(rooms: DeskRooms, copy: WorkingCopy, revision: number, written: Written): Promise<Saved> {
  const earlierKey = copy.draftKey;
  const id = rooms.ids.idOf(written.path);
  copy.path = written.path;
  copy.name = written.name;
  copy.accept = new Set([written.hash]);
  copy.revision = Math.max(copy.revision, revision);
  copy.savedRevision = Math.max(copy.savedRevision, revision);
  copy.savedAt = written.modified;
  copy.isGone = false;
  copy.draftKey = `f-${id}`;
  await retireDraft(rooms, copy, earlierKey, revision, written.hash);
  const recent = rooms.settings.get('recent') as readonly string[];
  if (recent[0] !== id) await rooms.settings.set('recent', [id, ...recent.filter((other) => other !== id)].slice(0, 50));
  await rooms.ids.flush();
  await rooms.sessions.keep(copy);
  rooms.emit('library.changed', {});
  return { revision, savedAt: written.modified, base: written.hash, id, name: written.name, notes: written.notes };
}

/** Removes a draft that the save has overtaken. A newer one stays and from now on belongs to the file as it was just written. Words of another window are left alone. */
async function retireDraft(rooms: DeskRooms, copy: WorkingCopy, key: string, revision: number, hash: string): Promise<void> {
  const draft = await rooms.drafts.read(key);
  if (draft !== null && draft.window !== copy.window) return;
  if (draft !== null && draft.revision > revision) {
    if (key !== copy.draftKey && (await isOfAnother(rooms, copy.draftKey, copy.window))) {
      copy.draftKey = key;
      return;
    }
    const moved = await rooms.drafts.write({ ...draft, key: copy.draftKey, path: copy.path, name: copy.name, base: hash });
    if (!moved.ok || key === copy.draftKey) return;
  }
  if (draft === null) return;
  try {
    await rooms.drafts.remove(key);
  } catch (error) {
    // The story is on its disk; where the data folder cannot be written, the older words stay there too.
    if (errorCode(error) === '') throw error;
  }
}
