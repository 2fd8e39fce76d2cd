import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../contract/result';
import { sha256 } from './container/sha256';
import { nodeFileSystem } from './nodeFileSystem';
import { withLock } from './withLock';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockOf = (key: string) => join(folder, `${sha256(key).slice(0, 32)}.lock`);

describe('a lock', () => {
  it('lets one in after the other', async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      withLock(nodeFileSystem, folder, 'story', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside -= 1;
        return ok(null);
      });
    await Promise.all(Array.from({ length: 60 }, enter));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  const left: readonly [string, string, number][] = [
    ['of a process that is gone', '999999999 abc', 0],
    ['of this process, from before', `${process.pid} abc`, 0],
    ['of whoever has that number now', '1 abc', 120_000],
    ['that was never filled', '', 120_000],
    ['before the clock was set back', '1 abc', -365 * 24 * 60 * 60 * 1000],
  ];
  it.each(left)('left behind is taken over: %s', async (_whose, text, age) => {
    await mkdir(folder, { recursive: true });
    await writeFile(lockOf('story'), text);
    const then = (Date.now() - age) / 1000;
    await utimes(lockOf('story'), then, then);
    const started = Date.now();
    expect(await withLock(nodeFileSystem, folder, 'story', async () => ok('in'))).toEqual({ ok: true, value: 'in' });
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
