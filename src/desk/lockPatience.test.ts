import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../contract/result';
import { sha256 } from './container/sha256';
import { nodeFileSystem } from './nodeFileSystem';
import { withLock } from './withLock';

/** Pauses that were asked for, in milliseconds; none is taken, as ten seconds of them are needed. */
const pauses = vi.hoisted((): number[] => []);
vi.mock('node:timers/promises', () => ({ setTimeout: async (pause: number) => void pauses.push(pause) }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a lock', () => {
  it('of a living process is respected', async () => {
    await writeFile(join(folder, `${sha256('story').slice(0, 32)}.lock`), '1 abc');
    expect(await withLock(nodeFileSystem, folder, 'story', async () => ok('in'))).toMatchObject({
      ok: false,
      error: { code: 'already-open' },
    });
    const waited = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(Math.round(waited / 1000)).toBe(10);
  });
});
