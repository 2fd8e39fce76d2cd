import { join } from 'node:path';
import { picturesOf } from './container/picturesOf';
import type { DeskRooms } from './deskRooms';
import { errorCode, isMissing } from './errorCode';
import type { FileSystem } from './fileSystem';
import { libraryFolder } from './libraryFolder';
import { readBytes } from './readBytes';
import { readStory } from './readStory';

/** What lies in the data folder for longer than this and that nothing refers to goes, ms. */
export const PRUNE_AFTER = 30 * 24 * 60 * 60 * 1000;

/** Age at which a temporary file was left behind by a Galley that was killed, ms: no write takes a day. */
const TEMP_AFTER = 24 * 60 * 60 * 1000;

/** As putFile, putTogether and withLockBeside name them. */
const TEMP = /^\.galley-[0-9a-f]{16}\.(?:tmp|lock)$/;
const PICTURE = /[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif)/g;

/**
 * Lets go of what no open story, draft or recent story needs and that is older than 30 days: records of open stories (`<home>/open`) and
 * pooled pictures (`<home>/pictures`); and of temporary files and locks, there and in the library, that a killed Galley left behind a day ago. Where anything that could refer to a picture cannot be read, no picture goes. Failures of the
 * file system stop it and are nobody's trouble: the next start tries again.
 */
export async function pruneHome(rooms: DeskRooms): Promise<void> {
  for (const prune of [pruneSessions, prunePictures, pruneTemps]) {
    try {
      await prune(rooms);
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
}

async function pruneSessions(rooms: DeskRooms): Promise<void> {
  const folder = join(rooms.options.home, 'open');
  const drafts = new Set(await rooms.drafts.keys());
  for (const name of await namesIn(rooms.fs, folder)) {
    const doc = name.replace(/\.json$/, '');
    const isNeeded = rooms.open.has(doc) || drafts.has(doc) || recentKeys(rooms).has(doc);
    if (!isNeeded && (await isOld(rooms, join(folder, name)))) await gone(rooms.fs, join(folder, name));
  }
}

async function prunePictures(rooms: DeskRooms): Promise<void> {
  const folder = join(rooms.options.home, 'pictures');
  const old: string[] = [];
  for (const name of await namesIn(rooms.fs, folder)) if (await isOld(rooms, join(folder, name))) old.push(name);
  // An open window may show a picture that only its memory names; the next start finds it in a draft or in a file.
  if (old.length === 0 || rooms.open.size > 0) return;
  const needed = await neededPictures(rooms);
  if (needed === null) return;
  for (const name of old) {
    // Looked at again: it may have been put in anew meanwhile.
    if (!needed.has(name) && rooms.open.size === 0 && (await isOld(rooms, join(folder, name)))) await gone(rooms.fs, join(folder, name));
  }
}

async function pruneTemps(rooms: DeskRooms): Promise<void> {
  const { home } = rooms.options;
  const own = ['', 'drafts', 'open', 'pictures'].map((name) => join(home, name));
  for (const folder of [await libraryFolder(rooms), ...own])
    for (const name of await namesIn(rooms.fs, folder))
      if (TEMP.test(name) && (await isOld(rooms, join(folder, name), TEMP_AFTER))) await gone(rooms.fs, join(folder, name));
}

/** Names of all pictures that drafts (also those put aside) and recent stories hold; null where one of them cannot be read. */
async function neededPictures(rooms: DeskRooms): Promise<ReadonlySet<string> | null> {
  const needed = new Set<string>();
  const drafts = join(rooms.options.home, 'drafts');
  for (const folder of [drafts, join(drafts, 'unreadable'), join(drafts, 'discarded')]) {
    for (const name of await namesIn(rooms.fs, folder)) {
      if (!name.endsWith('.json')) continue;
      const file = await readBytes(rooms.fs, join(folder, name), name, { max: Number.MAX_SAFE_INTEGER });
      if (!file.ok && file.error.code !== 'not-found') return null;
      // By their form, wherever they stand: a draft that no reader understands keeps its pictures too.
      if (file.ok) for (const [picture] of Buffer.from(file.value.bytes).toString('latin1').matchAll(PICTURE)) needed.add(picture);
    }
  }
  for (const id of rooms.settings.get('recent') as readonly string[]) {
    const path = rooms.ids.pathOf(id);
    const story = path === null ? null : await readStory(path, rooms.fs);
    if (story?.ok === false && ['io', 'read-only'].includes(story.error.code)) return null;
    if (story?.ok) for (const picture of picturesOf(story.value.story.doc)) needed.add(picture);
  }
  return needed;
}

/** Handles of the recent stories' working copies. */
function recentKeys(rooms: DeskRooms): ReadonlySet<string> {
  return new Set((rooms.settings.get('recent') as readonly string[]).map((id) => `f-${id}`));
}

async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isOld(rooms: DeskRooms, path: string, age = PRUNE_AFTER): Promise<boolean> {
  try {
    const stat = await rooms.fs.lstat(path);
    return stat.kind === 'file' && stat.modified < rooms.clock() - age;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function gone(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
