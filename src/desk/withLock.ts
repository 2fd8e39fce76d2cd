import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fail, type Result } from '../contract/result';
import { sha256 } from './container/sha256';
import { errorCode, isMissing } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { makeFolder } from './makeFolder';
import { readBytes } from './readBytes';

const WAIT = 10_000;
const PAUSE = 15;
/** Age at which a lock counts as left behind, whoever has its process number by now. What it guards takes a second; one that is as much ahead of the clock is from before the clock was set back. */
const STALE = 60_000;

/** Who waits in this process, by lock: only the first of them looks at the file. So a lock there that names this process was left behind. */
const queues = new Map<string, Promise<unknown>>();
/** Locks that this process made and could neither fill nor remove. */
const orphans = new Set<string>();

/**
 * Runs `task` while no other process with the same `folder` of locks, and nothing else in this one, runs one under the same `key`.
 * Waits up to ten seconds for another process (`already-open` then); the lock of a process that is gone is taken over. Failures of the
 * lock folder itself are told, not ignored.
 */
export function withLock<T>(fs: FileSystem, folder: string, key: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
  const path = join(folder, `${sha256(key).slice(0, 32)}.lock`);
  const refused = (error: unknown) => fileFailure(error, 'Cannot write in the folder', folder, `“${key}” is unchanged.`);
  return inTurn(path, async () => {
    const made = await makeFolder(folder, fs);
    return made.ok ? underLock(fs, path, key, refused, task) : made;
  });
}

/**
 * The same for a file that is about to be replaced, by a lock beside it (docs/decisions/0011): whoever may write the file may write the
 * lock, wherever Galley's own data lies. Its name is one that `watchFolder` does not tell of and `pruneHome` takes away where it was left behind.
 */
export function withLockBeside<T>(fs: FileSystem, file: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
  const path = join(dirname(file), `.galley-${sha256(file).slice(0, 16)}.lock`);
  const refused = (error: unknown) => fileFailure(error, 'Cannot save', basename(file), 'What was on disk is unchanged.');
  return inTurn(path, () => underLock(fs, path, file, refused, task));
}

/** One task after the other in this process. */
async function inTurn<T>(path: string, run: () => Promise<Result<T>>): Promise<Result<T>> {
  const next = (queues.get(path) ?? Promise.resolve()).then(run);
  const settled = next.then(
    () => {},
    () => {},
  );
  queues.set(path, settled);
  try {
    return await next;
  } finally {
    if (queues.get(path) === settled) queues.delete(path);
  }
}

async function underLock<T>(
  fs: FileSystem,
  path: string,
  key: string,
  refused: (error: unknown) => Result<never>,
  task: () => Promise<Result<T>>,
): Promise<Result<T>> {
  let isTaken: boolean;
  try {
    isTaken = await take(fs, path);
  } catch (error) {
    return refused(error);
  }
  if (!isTaken)
    return fail(
      'already-open',
      `Another Galley is writing “${key}” and does not finish. Nothing was changed. Close it there and try again.`,
    );
  try {
    return await task();
  } finally {
    await fs.unlink(path).catch(() => {});
  }
}

/** True once the lock is ours; false where nobody gave it up. */
async function take(fs: FileSystem, path: string): Promise<boolean> {
  for (let waited = 0; waited <= WAIT; waited += PAUSE) {
    if (await create(fs, path)) return true;
    const owner = await ownerOf(fs, path);
    if (owner !== null && !isAlive(owner)) await breakLock(fs, path, owner.text);
    else await delay(PAUSE);
  }
  return false;
}

async function create(fs: FileSystem, path: string): Promise<boolean> {
  let isMade = false;
  try {
    const file = await fs.create(path, 0o600);
    isMade = true;
    try {
      await file.write(Buffer.from(`${process.pid} ${randomBytes(8).toString('hex')}`), 0);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isMade && !(await removed(fs, path))) orphans.add(path);
    if (!isMade && errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removed(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.unlink(path);
    return true;
  } catch (error) {
    return isMissing(error);
  }
}

/** Who holds a lock: its text and the process in it. */
interface Owner {
  readonly pid: number;
  readonly text: string;
  /** It was left behind. */
  readonly isOrphan: boolean;
}

async function ownerOf(fs: FileSystem, path: string): Promise<Owner | null> {
  const content = await readBytes(fs, path, path, { max: 1000 });
  if (!content.ok) return null;
  const text = Buffer.from(content.value.bytes).toString('latin1');
  const pid = Number.parseInt(text, 10);
  const age = Math.abs(Date.now() - content.value.stat.modified);
  const isOrphan = orphans.has(path) || age > STALE || pid === process.pid;
  // Without a number in it: another process is about to write it, or died before it could.
  if (Number.isNaN(pid)) return isOrphan || age > WAIT ? { pid: -1, text, isOrphan } : null;
  return { pid, text, isOrphan };
}

function isAlive({ pid, isOrphan }: Owner): boolean {
  if (pid <= 0 || isOrphan) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Moves a dead process's lock away. Where another process was quicker, what was moved is that one's lock: it goes back. */
async function breakLock(fs: FileSystem, path: string, text: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await fs.rename(path, aside);
    orphans.delete(path);
    const moved = await ownerOf(fs, aside);
    if (moved !== null && moved.text !== text) await fs.link(aside, path);
    await fs.unlink(aside);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
