import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonNode } from '../contract/json';
import { packStory } from '../desk/container/packStory';
import { sha256 } from '../desk/container/sha256';
import { encodePixels } from '../desk/pictures/codecs';
import { threadsFor } from './exportTogether';
import { galleyInTurn } from './galleyInTurn.fixture';
import { type Ran, runGalley } from './runGalley.fixture';

const STORIES = 90;
let folder = '';
let stories: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-threads-'));
  for (const name of ['in', 'in/more']) await mkdir(join(folder, name));
  const png = new Uint8Array(await encodePixels({ data: new Uint8ClampedArray(60 * 40 * 4).fill(90), width: 60, height: 40 }, 'png'));
  const names = Array.from(
    { length: STORIES },
    (_, index) => `in/${index % 10 === 7 ? 'more/' : ''}${index - (index % 10 === 7 ? 1 : 0)}.galley`,
  );
  for (const [index, name] of names.entries()) await writeFile(join(folder, name), storyBytes(index, png));
  await writeFile(join(folder, 'in', '33.galley'), (await readFile(join(folder, 'in', '32.galley'))).subarray(0, 900));
  await writeFile(join(folder, 'in', '66.galley'), 'no story');
  stories = [...names, 'in/none.galley'];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Story number `index`: some with a picture, some whose picture is missing, some of a house that nobody has. */
function storyBytes(index: number, png: Uint8Array): Uint8Array {
  const picture = `${sha256(png)}.png`;
  const figure: JsonNode = {
    type: 'figure',
    attrs: { id: 'f000000001', picture, pictureWidth: 60, pictureHeight: 40, alt: 'Grey' },
    content: [{ type: 'caption' }, { type: 'credit' }],
  };
  const words: JsonNode = {
    type: 'paragraph',
    attrs: { id: 'p000000001' },
    content: [{ type: 'text', text: `“Rain” — no. ${index} & വാർത്ത` }],
  };
  const head: JsonNode = { type: 'head', content: ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({ type })) };
  const body: JsonNode = { type: 'body', content: index % 4 === 0 ? [figure, words] : [words] };
  const attrs = { slug: `s${index}`, ...(index % 11 === 5 ? { house: 'nobody' } : {}) };
  const story = { format: 'galley-story', version: 1, reader: 1, doc: { type: 'doc', attrs, content: [head, body] } } as const;
  return packStory(story, new Map(index % 8 === 0 ? [[picture, png]] : [])).bytes;
}

async function exported(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran & { readonly files: { readonly [path: string]: string } }> {
  const ran = await runGalley(['export', ...stories, '-o', name, '--max-width', '30', ...args], {
    cwd: folder,
    env: { GALLEY_HOME: join(folder, 'home'), ...env },
  });
  const files: { [path: string]: string } = {};
  for (const entry of (await readdir(join(folder, name), { recursive: true, withFileTypes: true })).filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(join(folder, name).length)] = sha256(await readFile(path));
  }
  await rm(join(folder, name), { recursive: true });
  const err = ran.err.replace(/^Exported: \d+ of \d+\n/gm, '');
  return { ...ran, err, files };
}

const outcome = ({ exit, out, err, files }: Awaited<ReturnType<typeof exported>>) => ({ exit, out, err, files });

/** What one thread makes of the stories with `args`: asked once, as it changes no story. */
function byOneThread(args: readonly string[]): Promise<ReturnType<typeof outcome>> {
  const key = args.join(' ');
  const known = alone.get(key) ?? exported('one', [...args, '--jobs', '1']).then(outcome);
  alone.set(key, known);
  return known;
}
const alone = new Map<string, Promise<ReturnType<typeof outcome>>>();

/**
 * A module that every thread loads first. The main thread does not read a story before another one has written the `awaited` word; the
 * others write `page` and then do `code` when they make a file, for the `calls`th time.
 */
async function preload(name: string, awaited: string, code = ''): Promise<{ readonly NODE_OPTIONS: string; readonly NOTES: string }> {
  const path = join(folder, `${name}.mjs`);
  await writeFile(path, PRELOAD.replace('AWAITED', awaited).replace('CODE', code));
  await writeFile(join(folder, `${name}.notes`), '');
  return { NODE_OPTIONS: `--import ${pathToFileURL(path).href}`, NOTES: join(folder, `${name}.notes`) };
}

const PRELOAD = `import disk from 'node:fs';
import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread, threadId } from 'node:worker_threads';
const note = (text) => disk.appendFileSync(process.env.NOTES, text + ' of ' + threadId + '\\n');
const { openSync } = disk;
let calls = 0;
if (process.env.CORES) os.availableParallelism = () => Number(process.env.CORES);
disk.openSync = (path, ...rest) => {
  if (isMainThread && String(path).endsWith('.galley'))
    for (let waited = 0; waited < 30000 && !disk.readFileSync(process.env.NOTES, 'utf8').includes('AWAITED'); waited += 20)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  if (!isMainThread && String(path).endsWith('.tmp')) {
    calls += 1;
    if (calls === 1) note('page');
    CODE
  }
  return openSync(path, ...rest);
};
syncBuiltinESMExports();
`;

const notesOf = (name: string) => readFile(join(folder, `${name}.notes`), 'utf8');

describe('stories exported by several threads', () => {
  it.each([
    ['in words', []],
    ['as JSON', ['--json']],
    ['as fragments with pictures inside', ['--mode', 'fragment', '--images', 'inline']],
    ['in a house that is named', ['--house', 'english-daily']],
  ])('leave as by one: %s', async (_what, args) => {
    const alone = await byOneThread(args);
    expect(alone.exit, alone.err).toBe(2);
    expect(Object.keys(alone.files).length).toBeGreaterThanOrEqual(STORIES - 2);
    expect(alone.err).toContain('3 of 91 stories were not exported');
    if (args.length === 0) {
      expect(alone.err).toContain('figure.missing');
      expect(alone.err).toContain('“nobody”');
      expect(alone.out).toContain('Wrote one/16-2.html');
      expect(Object.keys(alone.files)).toContain('/8-images/s8-1.png');
    }
    const shared = await preload('shared', 'page of 1');
    expect(outcome(await exported('one', [...args, '--jobs', '2'], shared))).toEqual(alone);
    expect(await notesOf('shared')).toBe('page of 1\n');
  });

  it.each([
    ['ends in the middle of a page', 'process.exit(3);'],
    ['throws in the middle of a page', "throw new TypeError('a bug');"],
    ['runs out of memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length));'],
  ])('lose none with a thread that %s', async (_what, code) => {
    const alone = await byOneThread([]);
    const fault = await preload('fault', 'hit', `if (calls === 5) { note('hit'); ${code} }`);
    const limit = { ...fault, NODE_OPTIONS: `${fault.NODE_OPTIONS} --max-old-space-size=200` };
    const ran = await exported('one', ['--jobs', '2'], limit);
    expect(await notesOf('fault')).toBe('page of 1\nhit of 1\n');
    const whole = Object.fromEntries(Object.entries(ran.files).filter(([path]) => !path.endsWith('.tmp')));
    expect({ ...outcome(ran), files: whole }).toEqual(alone);
  });

  it.each([
    ['1', ''],
    ['2', 'page of 1\n'],
  ])('leave by as many threads as there are cores: %s', async (cores, pages) => {
    const shared = await preload('cores', pages === '' ? '' : 'page');
    await exported('one', [], { ...shared, CORES: cores });
    expect(await notesOf('cores')).toBe(pages);
  });
});

describe('the threads of an export', () => {
  const jobs = (count: number, path = 'a.galley', out = 'a.html') => Array.from({ length: count }, () => ({ path, out }));
  it.each([
    [63, null, 8, 1],
    [64, null, 8, 4],
    [1000, null, 2, 2],
    [1000, null, 1, 1],
    [2, 3, 1, 2],
    [1000, 64, 1, 64],
    [1000, 1, 8, 1],
  ])('%i stories, %s asked for, %i cores: %i', (count, asked, cores, threads) => {
    expect(threadsFor(jobs(count), asked, cores)).toBe(threads);
  });

  it('is one where the standard streams are needed', () => {
    expect(threadsFor([...jobs(100), ...jobs(1, '-', '-')], 4, 4)).toBe(1);
  });

  it.each(['0', '65', 'x', '-1'])('refuses --jobs %s', async (given) => {
    const ran = await galleyInTurn(['export', join(folder, stories[0] ?? ''), `--jobs=${given}`]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(`“${given}”`);
  });
});
