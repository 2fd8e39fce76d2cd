import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../contract/result';
import type { ExportedStory } from './exportStory';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { nodeFileSystem } from './nodeFileSystem';
import { type FileToPut, putTogether } from './putTogether';

/** An exported page on its way to the disk. */
export interface ExportToPut {
  /** Of the page. */
  readonly path: string;
  /** Of its pictures, relative to the page. */
  readonly folder: string;
  /** The page, in UTF-8. */
  readonly page: Uint8Array;
  readonly files: ExportedStory['files'];
}

/**
 * Puts exported pages and their pictures in place, each page whole and after its pictures, or not at all; folders are made. An older
 * export is replaced, a story never. One answer a page, told when the disk has all of it; one that fails stops no other.
 */
export async function putExports(exports: readonly ExportToPut[], fs: FileSystem = nodeFileSystem): Promise<readonly Result<null>[]> {
  const homes = new Map<string, Promise<string>>();
  const groups = await Promise.all(exports.map((one) => filesOf(fs, one, homes)));
  const done = await putTogether(
    fs,
    groups.map((group) => (group.ok ? group.value : [])),
  );
  return groups.map((group, index) => (group.ok ? (done[index] ?? ok(null)) : group));
}

async function filesOf(
  fs: FileSystem,
  { path, folder, page, files }: ExportToPut,
  homes: Map<string, Promise<string>>,
): Promise<Result<readonly FileToPut[]>> {
  const name = basename(path);
  if (/\.galley$/i.test(path))
    return fail(
      'bad-input',
      `“${name}” is the name of a story; HTML is not written over stories. Choose a name such as ${name.replace(/\.galley$/i, '.html')}.`,
    );
  try {
    const known = homes.get(dirname(path)) ?? madeFolder(fs, dirname(path));
    homes.set(dirname(path), known);
    const home = await known;
    if (files.length > 0) await fs.mkdir(join(home, folder));
    const pictures = files.map((file) => ({ path: join(home, folder, file.name), bytes: file.bytes }));
    return ok([...pictures, { path: join(home, name), bytes: page }]);
  } catch (error) {
    return fileFailure(error, 'Cannot write', name);
  }
}

async function madeFolder(fs: FileSystem, path: string): Promise<string> {
  await fs.mkdir(path);
  return fs.realpath(path);
}
