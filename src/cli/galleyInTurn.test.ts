import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, galleyInTurn } from './galleyInTurn.fixture';
import { runGalley } from './runGalley.fixture';

let folder = '';
const env = (place: string) => ({ GALLEY_HOME: join(folder, place, 'home'), GALLEY_NOTE: place });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-turn-'));
  await mkdir(join(folder, 'alone'));
  await writeFile(join(folder, 'alone', 'a.txt'), 'A headline\n\nA paragraph that says “something”. വാർത്ത\n');
  await cp(join(folder, 'alone'), join(folder, 'turn'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// One after the other, in two folders: what the first makes is read by the next.
it.each([
  [['import', 'a.txt', '-o', 'a.galley', '--json']],
  [['import', 'a.txt', '-o', 'a.galley']],
  [['set', 'a.galley', 'tags=one']],
  [['set', 'a.galley', 'tgas=one']],
  [['check', 'a.galley', '--json']],
  [['export', 'a.galley']],
  [['export', 'a.galley', '-o', '-']],
  [['show', 'a.galley', '--json']],
  [['show', 'none.galley']],
  [['house', 'list']],
  [['house', 'show', 'plain']],
  [['nothing']],
  [['--help']],
  [['--version']],
  [[]],
])('ends as in a process of its own: %j', async (args) => {
  // Said only where it takes long.
  const withoutProgress = ({ exit, out, err }: Ended): Ended => ({ exit, out, err: err.replace(/^(Exporting|Reading) .*\n/gm, '') });
  const alone = await runGalley(args, { cwd: join(folder, 'alone'), env: env('alone') });
  const inTurn = await galleyInTurn(args, { cwd: join(folder, 'turn'), env: env('turn') });
  expect(withoutProgress(inTurn)).toEqual(withoutProgress(alone));
});

it('keeps apart what is asked of it at the same time', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const ran = await Promise.all(names.map((name) => galleyInTurn(['show', `${name}.galley`], { cwd: folder })));
  expect(ran.map(({ exit, err }) => [exit, /“(\w+)\.galley”/.exec(err)?.[1]])).toEqual(names.map((name) => [2, name]));
});
