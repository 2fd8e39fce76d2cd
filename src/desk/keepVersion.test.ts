import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepVersion } from './keepVersion';
import { nodeFileSystem } from './nodeFileSystem';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-versions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps the last twenty, also after the clock was set back', async () => {
  const home = join(folder, 'home');
  const file = join(folder, 'x.galley');
  const keep = async (text: string, now: number) => {
    await writeFile(file, text);
    await keepVersion(nodeFileSystem, home, file, now);
    await rm(file);
  };
  for (let count = 1; count <= 21; count += 1) await keep(`ahead ${count}`, Date.UTC(2040, 0, 1) + count);
  for (let count = 1; count <= 3; count += 1) await keep(`back ${count}`, Date.UTC(2026, 0, 1) + count);
  const [story = ''] = await readdir(join(home, 'versions'));
  const names = (await readdir(join(home, 'versions', story))).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(home, 'versions', story, name), 'utf8')));
  expect(texts.length).toBe(20);
  expect(texts.slice(-4)).toEqual(['ahead 21', 'back 1', 'back 2', 'back 3']);
});
