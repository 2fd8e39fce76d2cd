import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../contract/result';
import { errorCode } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { replaceable } from './replaceable';
import { replaceFile } from './replaceFile';
import { type TempFile, writeTemp } from './tempFile';

/** A file of Galley's own that may be made again, put in place without a look at what it replaces. A new one is readable for whom the system lets (a web server, say), unlike a story. */
export interface FileToPut {
  /** Where, with links resolved. Its folder exists. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Written extends FileToPut {
  readonly temp: TempFile;
}

/**
 * Puts groups of files in place, each file whole or not at all as `putFile` does, but all of them in one go: every temporary file is
 * written before the first is confirmed, and each folder is confirmed once, at the end. The files of a group are placed in their order
 * and only when the disk has all of them. The answer for a group is told after its last step; one that fails stops no other.
 */
export async function putTogether(fs: FileSystem, groups: readonly (readonly FileToPut[])[]): Promise<readonly Result<null>[]> {
  const written: Result<readonly Written[]>[] = [];
  for (const group of groups) written.push(await writeGroup(fs, group));
  await fs.beforeSyncs?.(dirname(groups[0]?.[0]?.path ?? '.'), groups.length);
  const confirmed = await Promise.all(written.map((group) => (group.ok ? attempt(fs, group.value, confirm) : group)));
  const placed: Result<readonly Written[]>[] = [];
  for (const group of confirmed) placed.push(group.ok ? await attempt(fs, group.value, (file) => place(fs, file)) : group);
  const folders = new Set(placed.flatMap((group) => (group.ok ? group.value.map(({ path }) => dirname(path)) : [])));
  const unsure = new Map<string, unknown>();
  for (const folder of folders) await fs.syncFolder(folder).catch((error: unknown) => unsure.set(folder, error));
  return placed.map((group) => {
    if (!group.ok) return group;
    const file = group.value.find(({ path }) => unsure.has(dirname(path)));
    return file === undefined ? ok(null) : failed(unsure.get(dirname(file.path)), file);
  });
}

async function writeGroup(fs: FileSystem, group: readonly FileToPut[]): Promise<Result<readonly Written[]>> {
  const written: Written[] = [];
  for (const file of group) {
    const one = await writeOne(fs, file);
    if (!one.ok) {
      await discard(fs, written);
      return one;
    }
    written.push(one.value);
  }
  return ok(written);
}

async function writeOne(fs: FileSystem, file: FileToPut): Promise<Result<Written>> {
  const path = join(dirname(file.path), `.galley-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const target = await replaceable(fs, file.path, basename(file.path));
    if (!target.ok) return target;
    return ok({ ...file, temp: await writeTemp(fs, path, file.bytes, target.value?.mode ?? null) });
  } catch (error) {
    await remove(fs, path);
    return failed(error, file);
  }
}

/** One step for every file of a group; where it fails, what is left of the group's temporary files is removed. */
async function attempt(
  fs: FileSystem,
  group: readonly Written[],
  step: (file: Written) => Promise<unknown>,
): Promise<Result<readonly Written[]>> {
  for (const file of group) {
    try {
      await step(file);
    } catch (error) {
      await discard(fs, group);
      return failed(error, file);
    }
  }
  return ok(group);
}

const confirm = (file: Written): Promise<unknown> => file.temp.confirm();
const place = (fs: FileSystem, file: Written): Promise<void> => replaceFile(fs, file.temp.path, file.path);

async function discard(fs: FileSystem, group: readonly Written[]): Promise<void> {
  for (const { temp } of group) {
    await temp.close();
    await remove(fs, temp.path);
  }
}

async function remove(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

function failed(error: unknown, file: FileToPut): Result<never> {
  return fileFailure(error, 'Cannot save', basename(file.path), 'What was on disk is unchanged or complete.');
}
