import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../contract/result';
import { sha256 } from './container/sha256';
import { errorCode } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileStat, FileSystem } from './fileSystem';
import { readBytes } from './readBytes';
import { replaceable, targetOf } from './replaceable';
import { replaceFile } from './replaceFile';
import { writeTemp } from './tempFile';

/** What stands in the way of a name that is free: link() on file systems without hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL'];
/** Permission bits of a file that was not there before. */
export const NEW_MODE = 0o600;

/** A file to be put in place whole. */
export interface PutRequest {
  /** Where, with links resolved. Its folder exists. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * SHA-256 of what may be replaced: the bytes that were read or written last. Empty: nothing may stand there yet. The hash of
   * `bytes` is added as soon as they stand there, so that a later try knows them where the disk did not confirm this one.
   * `any`: a file of Galley's own, replaced without a look.
   */
  readonly accept: Set<string> | 'any';
  /** Keeps the version that is about to be replaced; what it throws is told in the notes and stops nothing. */
  readonly keep?: (path: string) => Promise<void>;
  /** Milliseconds for which another program may hold the file (Windows); default 2000 there, else 0. */
  readonly patience?: number;
}

/** What was put in place, confirmed by the disk. */
export interface Put {
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly modified: number;
  /** What could not be kept, as sentences. */
  readonly notes: readonly string[];
}

/**
 * Puts a file in place so that at every moment, also in a power cut, either the old or the new one stands there whole: temporary file
 * in the same folder, all bytes, fsync, size, hash of what is replaced, rename, fsync of the folder. Success is only told after the
 * last of these. On any failure what stood there is untouched (or, where only the last step failed, already replaced whole) and the
 * temporary file is removed. `conflict`: other bytes stand there than `accept` names. Source: design §6.
 */
export async function putFile(fs: FileSystem, request: PutRequest): Promise<Result<Put>> {
  const name = basename(request.path);
  const temp = join(dirname(request.path), `.galley-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const target = await replaceable(fs, request.path, name);
    if (!target.ok) return target;
    const before = target.value;
    try {
      const written = await writeTemp(fs, temp, request.bytes, before?.mode ?? NEW_MODE);
      const after = await written.confirm();
      const checked = await checkTarget(fs, request, before);
      if (!checked.ok) return checked;
      const notes = [...lost(before, after), ...(await keepOld(request, before))];
      const replaces = before !== null || request.accept === 'any';
      const hash = sha256(request.bytes);
      const placed = replaces ? null : await placeNew(fs, temp, request.path);
      if (replaces) await replaceFile(fs, temp, request.path, request.patience);
      if (placed?.ok === false) return placed;
      if (request.accept !== 'any') request.accept.add(hash);
      await fs.syncFolder(dirname(request.path));
      return ok({ hash, modified: after.modified, notes });
    } finally {
      await removeTemp(fs, temp);
    }
  } catch (error) {
    return fileFailure(error, 'Cannot save', name, 'What was on disk is unchanged or complete.');
  }
}

async function checkTarget(fs: FileSystem, request: PutRequest, before: FileStat | null): Promise<Result<null>> {
  const { accept, path } = request;
  if (accept === 'any') return ok(null);
  const name = basename(path);
  const changed = fail(
    'conflict',
    `“${name}” was changed outside Galley since it was opened. Nothing was overwritten. Keep both, or open it again.`,
  );
  const now = await targetOf(fs, path);
  if (now === null)
    return before === null && accept.size === 0
      ? ok(null)
      : fail(
          'conflict',
          `“${name}” was moved or deleted outside Galley since it was opened. Nothing was written. Keep the text under a new name.`,
        );
  if (now.kind !== 'file') return changed;
  const bytes = await readBytes(fs, path, name, { max: Number.MAX_SAFE_INTEGER });
  if (!bytes.ok) return bytes;
  if (accept.has(sha256(bytes.value.bytes))) return ok(null);
  return accept.size === 0 ? fail('conflict', `“${name}” is already there. Nothing was overwritten. Choose another name.`) : changed;
}

function lost(before: FileStat | null, after: FileStat): readonly string[] {
  if (before === null) return [];
  const notes: string[] = [];
  if (before.links > 1) notes.push('The file had a second name on this disk (a hard link), which keeps the older version.');
  if (before.uid !== after.uid || before.gid !== after.gid) notes.push('The file now belongs to the user who saved it.');
  return notes;
}

async function keepOld(request: PutRequest, before: FileStat | null): Promise<readonly string[]> {
  if (before === null || request.keep === undefined) return [];
  try {
    await request.keep(request.path);
    return [];
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [`The version before this one could not be kept (${errorCode(error)}).`];
  }
}

/** Gives the bytes a name that must be free: a hard link cannot overwrite. Without hard links the name is taken by an empty file first. */
async function placeNew(fs: FileSystem, temp: string, path: string): Promise<Result<null>> {
  const taken = fail('conflict', `“${basename(path)}” is already there. Nothing was overwritten. Choose another name.`);
  try {
    await fs.link(temp, path);
    return ok(null);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return taken;
    if (!NO_LINKS.includes(errorCode(error))) throw error;
  }
  try {
    await (await fs.create(path, NEW_MODE)).close();
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return taken;
    throw error;
  }
  try {
    await fs.rename(temp, path);
    return ok(null);
  } catch (error) {
    await fs.unlink(path).catch(() => {});
    throw error;
  }
}

async function removeTemp(fs: FileSystem, temp: string): Promise<void> {
  try {
    await fs.unlink(temp);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
