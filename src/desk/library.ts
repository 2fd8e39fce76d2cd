import { basename, join } from 'node:path';
import type { DeclaredBlock } from '../contract/houseFile';
import type { Library, LibraryEntry } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import { type DeskRooms, houseFor } from './deskRooms';
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

/** The blocks that a house declares, by its id; '' for the usual one. */
type BlocksOf = (house: unknown) => Promise<readonly DeclaredBlock[]>;

/** The stories of the library folder, the last edited first, and the drafts that have no file or none that can be opened. What cannot be read is listed with the reason. */
export async function listLibrary(rooms: DeskRooms, cache: SummaryCache): Promise<Result<Library>> {
  const given = await libraryFolder(rooms);
  const folder = await rooms.fs.realpath(given).catch(() => given);
  const files = await storyFilesIn(rooms.fs, folder);
  const drafts = await unsavedDrafts(rooms);
  const blocksOf = houseBlocks(rooms);
  const stories: LibraryEntry[] = [];
  for (const file of files) stories.push(await fileEntry(rooms, cache, file, { drafts, blocksOf }));
  const withText = new Set(files.flatMap(({ path }, at) => (stories[at]?.problem === null ? [path] : [])));
  for (const draft of drafts.values())
    if (draft.path === null || !withText.has(draft.path)) stories.push(await draftEntry(draft, blocksOf));
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
  { drafts, blocksOf }: { readonly drafts: ReadonlyMap<string, Draft>; readonly blocksOf: BlocksOf },
): Promise<LibraryEntry> {
  const id = rooms.ids.idOf(file.path);
  const known = await knownStory(rooms, cache, file, blocksOf);
  return {
    id,
    name: file.name,
    ...known.summary,
    edited: file.stat.modified,
    size: file.stat.size,
    recovered: drafts.has(`f-${id}`),
    problem: known.problem,
    isReadOnly: known.isReadOnly,
  };
}

async function knownStory(rooms: DeskRooms, cache: SummaryCache, file: FoundFile, blocksOf: BlocksOf): Promise<KnownStory> {
  const { modified, size } = file.stat;
  const before = cache.get(file.path);
  const isSame = before !== undefined && before.modified === modified && before.size === size;
  if (isSame && before.uncounted === uncounted(await blocksOf(before.house))) return before;
  const read = await readStory(file.path, rooms.fs);
  const doc = read.ok && read.value.problem === null ? read.value.story.doc : null;
  const house = String(doc?.attrs?.house ?? '');
  const declared = await blocksOf(house);
  const problem = read.ok ? read.value.readOnly : read.error.message;
  const summary = doc === null ? NO_SUMMARY : storySummary(doc, declared);
  const known = { modified, size, summary, house, uncounted: uncounted(declared), problem, isReadOnly: read.ok && problem !== null };
  // A file that could not be read for a reason of the moment is looked at again.
  if (read.ok || !['io', 'read-only', 'not-found'].includes(read.error.code)) cache.set(file.path, known);
  return known;
}

/** Gives the blocks that the house of a story declares, each house read once a listing. */
function houseBlocks(rooms: DeskRooms): BlocksOf {
  const known = new Map<unknown, Promise<readonly DeclaredBlock[]>>();
  return (house) => {
    const asked = known.get(house) ?? houseFor(rooms, house).then((found) => found.house.file.declared);
    known.set(house, asked);
    return asked;
  };
}

/** The names of the blocks that do not count: where they change, lengths do. */
function uncounted(declared: readonly DeclaredBlock[]): string {
  return declared
    .filter(({ counted }) => !counted)
    .map(({ name }) => name)
    .sort()
    .join(' ');
}

async function draftEntry(draft: Draft, blocksOf: BlocksOf): Promise<LibraryEntry> {
  const { doc } = draft.story;
  const summary = storySummary(doc, await blocksOf(doc.attrs?.house));
  return {
    id: DRAFT + draft.key,
    name: bareName(draft.name),
    ...summary,
    edited: draft.at,
    size: 0,
    recovered: true,
    problem: null,
    isReadOnly: false,
  };
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
