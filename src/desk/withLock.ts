import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fail, type Result } from '../contract/result';
import { sha256 } from './container/sha256';
import { errorCode } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { readBytes } from './readBytes';

const WAIT = 10_000;
const PAUSE = 15;

/**
 * Runs `task` while no other process with the same `folder` of locks runs one under the same `key`. Waits up to ten seconds
 * (`already-open` then); the lock of a process that is gone is taken over. Failures of the lock folder itself are told, not ignored.
 */
export async function withLock<T>(fs: FileSystem, folder: string, key: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
  const path = join(folder, `${sha256(key).slice(0, 32)}.lock`);
  let taken: boolean;
  try {
    await fs.mkdir(folder);
    taken = await take(fs, path);
  } catch (error) {
    return fileFailure(error, 'Cannot take the lock for', key);
  }
  if (!taken)
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

async function take(fs: FileSystem, path: string): Promise<boolean> {
  for (let waited = 0; waited <= WAIT; waited += PAUSE) {
    if (await create(fs, path)) return true;
    const owner = await ownerOf(fs, path);
    if (owner !== null && !isAlive(owner.pid)) await breakLock(fs, path, owner.text);
    else await delay(PAUSE);
  }
  return false;
}

async function create(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const file = await fs.create(path, 0o600);
    try {
      await file.write(Buffer.from(`${process.pid} ${randomBytes(8).toString('hex')}`), 0);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function ownerOf(fs: FileSystem, path: string): Promise<{ readonly pid: number; readonly text: string } | null> {
  const content = await readBytes(fs, path, path, { max: 1000 });
  if (!content.ok) return null;
  const text = Buffer.from(content.value.bytes).toString('latin1');
  const pid = Number.parseInt(text, 10);
  const isFresh = Date.now() - content.value.stat.modified < WAIT;
  if (Number.isNaN(pid)) return isFresh ? null : { pid: -1, text };
  return { pid, text };
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
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
    const moved = await ownerOf(fs, aside);
    if (moved !== null && moved.text !== text) await fs.link(aside, path);
    await fs.unlink(aside);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}
