import { join } from 'node:path';
import { STORY_EXTENSION } from './container/containerFormat';
import { errorCode } from './errorCode';
import type { FileStat, FileSystem } from './fileSystem';

const MAX_DEPTH = 3;
const MAX_FILES = 20_000;

/** A `.galley` file in the library folder. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly stat: FileStat;
}

/** The story files in a folder and three levels of folders below it, links and hidden names left out. A folder that cannot be read counts as empty. */
export async function storyFilesIn(fs: FileSystem, folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  let level = [folder];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth += 1) {
    const below: string[] = [];
    for (const place of level) {
      for (const { path, name, stat } of await inFolder(fs, place)) {
        if (stat.kind === 'folder') below.push(path);
        else if (stat.kind === 'file' && name.toLowerCase().endsWith(STORY_EXTENSION) && found.length < MAX_FILES)
          found.push({ path, name, stat });
      }
    }
    level = below;
  }
  return found;
}

async function inFolder(fs: FileSystem, folder: string): Promise<readonly FoundFile[]> {
  const names = await orNothing(() => fs.readdir(folder));
  const shown = (names ?? []).filter((name) => !name.startsWith('.'));
  const found = await Promise.all(
    shown.map(async (name) => {
      const path = join(folder, name);
      return { path, name, stat: await orNothing(() => fs.lstat(path)) };
    }),
  );
  return found.filter((file): file is FoundFile => file.stat !== null);
}

async function orNothing<T>(task: () => Promise<T>): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}
