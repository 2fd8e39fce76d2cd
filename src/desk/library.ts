import { basename, join } from 'node:path';
import type { Library, LibraryEntry } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import type { DeskRooms } from './deskRooms';
import type { Draft } from './drafts';
import { errorCode, isMissing } from './errorCode';
import { fileFailure } from './fileFailure';
import { bareName, numberedName } from './fileNames';
import { libraryFolder } from './libraryFolder';
import { readStory } from './readStory';
import { type FoundFile, storyFilesIn } from './storyFilesIn';
import { NO_SUMMARY, storySummary } from './storySummary';
import type { KnownStory, SummaryCache } from './summaryCache';

const DRAFT = 'draft:';

/** The stories of the library folder, the last edited first, and the drafts that have no file. What cannot be read is listed with the reason. */
export async function listLibrary(rooms: DeskRooms, cache: SummaryCache): Promise<Result<Library>> {
  const given = await libraryFolder(rooms);
  const folder = await rooms.fs.realpath(given).catch(() => given);
  const files = await storyFilesIn(rooms.fs, folder);
  const drafts = await unsavedDrafts(rooms);
  const stories: LibraryEntry[] = [];
  for (const file of files) stories.push(await fileEntry(rooms, cache, file, drafts));
  for (const draft of drafts.values())
    if (draft.path === null || !files.some((file) => file.path === draft.path)) stories.push(draftEntry(draft));
  stories.sort((a, b) => b.edited - a.edited || (a.name < b.name ? -1 : 1));
  await cache.keepOnly(new Set(files.map((file) => file.path)));
  await rooms.ids.flush();
  return ok({ folder, stories });
}

/** Moves a story to the system's trash, or into `.trash` of the library where there is none; an unsaved one is put out of sight. */
export async function trashStory(rooms: DeskRooms, id: string): Promise<Result<null>> {
  if (id.startsWith(DRAFT)) {
    await rooms.drafts.discard(id.slice(DRAFT.length));
    return ok(null);
  }
  const path = rooms.ids.pathOf(id);
  if (path === null) return fail('not-found', 'This story is not in the library any more.');
  if ([...rooms.open.values()].some((copy) => copy.path === path))
    return fail('already-open', `“${basename(path)}” is open. Close it first; nothing was moved.`);
  try {
    await rooms.fs.lstat(path);
    await toTrash(rooms, path);
  } catch (error) {
    return fileFailure(error, 'Cannot move to the trash', basename(path));
  }
  await rooms.drafts.discard(`f-${id}`);
  return ok(null);
}

async function toTrash(rooms: DeskRooms, path: string): Promise<void> {
  const trash = rooms.options.ports?.dialogs?.trash;
  if (trash !== undefined) {
    try {
      return await trash(path);
    } catch {
      // No trash on this disk: the library's own takes it.
    }
  }
  const folder = join(await libraryFolder(rooms), '.trash');
  await rooms.fs.mkdir(folder);
  for (let count = 1; ; count += 1) {
    const to = join(folder, numberedName(basename(path), count));
    try {
      await rooms.fs.lstat(to);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return rooms.fs.rename(path, to);
    }
  }
}

async function unsavedDrafts(rooms: DeskRooms): Promise<ReadonlyMap<string, Draft>> {
  const drafts = new Map<string, Draft>();
  for (const key of await rooms.drafts.keys()) {
    const draft = await rooms.drafts.read(key);
    if (draft !== null) drafts.set(key, draft);
  }
  return drafts;
}

async function fileEntry(
  rooms: DeskRooms,
  cache: SummaryCache,
  file: FoundFile,
  drafts: ReadonlyMap<string, Draft>,
): Promise<LibraryEntry> {
  const id = rooms.ids.idOf(file.path);
  const known = await knownStory(rooms, cache, file);
  return {
    id,
    name: file.name,
    ...known.summary,
    edited: file.stat.modified,
    size: file.stat.size,
    recovered: drafts.has(`f-${id}`),
    problem: known.problem,
  };
}

async function knownStory(rooms: DeskRooms, cache: SummaryCache, file: FoundFile): Promise<KnownStory> {
  const { modified, size } = file.stat;
  const before = cache.get(file.path);
  if (before !== undefined && before.modified === modified && before.size === size) return before;
  const read = await readStory(file.path, rooms.fs);
  const isFine = read.ok && read.value.problem === null;
  const problem = read.ok ? read.value.readOnly : read.error.message;
  const known = { modified, size, summary: isFine ? storySummary(read.value.story.doc) : NO_SUMMARY, problem };
  // A file that could not be read for a reason of the moment is looked at again.
  if (read.ok || !['io', 'read-only', 'not-found'].includes(read.error.code)) cache.set(file.path, known);
  return known;
}

function draftEntry(draft: Draft): LibraryEntry {
  const summary = storySummary(draft.story.doc);
  return { id: DRAFT + draft.key, name: bareName(draft.name), ...summary, edited: draft.at, size: 0, recovered: true, problem: null };
}

/** Takes a story file that was dropped into the page into the library, beside whatever has its name. */
export async function adoptStory(
  rooms: DeskRooms,
  name: string,
  put: (path: string) => Promise<Result<string>>,
): Promise<Result<{ readonly id: string }>> {
  const folder = await libraryFolder(rooms);
  try {
    await rooms.fs.mkdir(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return fileFailure(error, 'Cannot take in', name);
  }
  for (let count = 1; count < 500; count += 1) {
    const placed = await put(join(folder, numberedName(name, count)));
    if (placed.ok) {
      const id = rooms.ids.idOf(placed.value);
      await rooms.ids.flush();
      rooms.emit('library.changed', {});
      return ok({ id });
    }
    if (placed.error.code !== 'conflict') return placed;
  }
  return fail('conflict', `Too many stories are called “${name}”. Give it another name first.`);
}
