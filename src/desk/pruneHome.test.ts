import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { sha256 } from './container/sha256';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import { faultyFileSystem } from './faults/faultyFileSystem';
import type { FileSystem } from './fileSystem';
import { nodeFileSystem } from './nodeFileSystem';

const NOTHING = { nativeMenus: false, nativeDialogs: false, revealFile: false, chooseLibrary: false, printToPdf: false, ownWindows: false };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-prune-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inHome = (...names: string[]) => join(folder, 'home', ...names);
const start = (fs: FileSystem = nodeFileSystem) =>
  createDesk({ home: inHome(), root: join(folder, 'library'), version: '0', zone: 'UTC', capabilities: NOTHING, fs });

async function call<N extends MethodName>(desk: Desk, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await desk.dispatch(name, input, { window: 'w1' })) as Result<Output<N>>;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** A start with nothing open, through to its end. */
async function restart(fs?: FileSystem): Promise<void> {
  const desk = await start(fs);
  await desk.close();
}

async function pooled(words: string): Promise<string> {
  const name = `${sha256(words)}.png`;
  await mkdir(inHome('pictures'), { recursive: true });
  await writeFile(inHome('pictures', name), words);
  return name;
}

/** As if everything in the folder had lain there for so many days. */
async function age(name: string, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000);
  for (const file of await readdir(inHome(name))) await utimes(inHome(name, file), at, at);
}

function withPicture(picture: string): StoryJson {
  const story = newStory({ slug: 'rain' }, countedIds());
  const body = story.doc.content?.find((node) => node.type === 'body');
  const figure = {
    type: 'figure',
    attrs: { id: 'figure0', picture, pictureWidth: 1, pictureHeight: 1 },
    content: [{ type: 'caption' }, { type: 'credit' }],
  };
  Object.assign(body ?? {}, { content: [figure] });
  return story;
}

it('lets old pictures go that nothing refers to, and keeps younger ones and those of drafts and recent stories', async () => {
  const [draft, discarded, recent, loose, young] = await Promise.all(['draft', 'discarded', 'recent', 'loose', 'young'].map(pooled));
  const desk = await start();
  const one = await call(desk, 'story.create', {});
  await call(desk, 'story.draft', { doc: one.doc, revision: 1, story: withPicture(draft ?? '') });
  const two = await call(desk, 'story.create', {});
  await call(desk, 'story.save', { doc: two.doc, revision: 1, story: withPicture(recent ?? '') });
  const three = await call(desk, 'story.create', {});
  await call(desk, 'story.draft', { doc: three.doc, revision: 1, story: withPicture(discarded ?? '') });
  await call(desk, 'story.close', { doc: three.doc });
  await call(desk, 'library.trash', { id: `draft:${three.doc}` });
  await desk.close();
  await age('pictures', 31);
  await utimes(inHome('pictures', young ?? ''), new Date(), new Date());
  await restart();
  expect((await readdir(inHome('pictures'))).sort()).toEqual([draft, discarded, recent, young].sort());
  expect(loose).toBeDefined();
});

it('lets old records of open stories go, and keeps those of drafts and recent stories', async () => {
  const desk = await start();
  const kept = await call(desk, 'story.create', {});
  await call(desk, 'story.draft', { doc: kept.doc, revision: 1, story: withPicture('') });
  await call(desk, 'story.create', {});
  await desk.close();
  await writeFile(inHome('open', 'u-young.json'), '{}');
  await age('open', 31);
  await writeFile(inHome('open', 'u-young.json'), '{}');
  await restart();
  expect((await readdir(inHome('open'))).sort()).toEqual([`${kept.doc}.json`, 'u-young.json'].sort());
});

it('lets temporary files and locks of a killed Galley go after a day, and nothing that has another name', async () => {
  const temps = ['.galley-0123456789abcdef.lock', '.galley-0123456789abcdef.tmp'];
  const other = '.galley-notes.tmp';
  const folders = [join(folder, 'library'), inHome('drafts'), inHome('pictures')];
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const place of folders) {
    await mkdir(place, { recursive: true });
    for (const name of [...temps, other]) await writeFile(join(place, name), 'half a story');
  }
  await restart();
  for (const place of folders) expect((await readdir(place)).sort()).toEqual([...temps, other].sort());
  for (const place of folders) for (const name of [...temps, other]) await utimes(join(place, name), yesterday, yesterday);
  await restart();
  for (const place of folders) expect(await readdir(place)).toEqual([other]);
});

it('lets no picture go while a draft cannot be read', async () => {
  const picture = await pooled('needed');
  await mkdir(inHome('drafts', 'u-odd.draft.json'), { recursive: true });
  await age('pictures', 31);
  await restart();
  expect(await readdir(inHome('pictures'))).toEqual([picture]);
});

it.each(['EIO', 'EACCES', 'EMFILE'])(
  'never takes a picture that a draft needs, whatever fails: %s',
  async (code) => {
    const picture = await pooled('needed');
    await mkdir(inHome('drafts', 'unreadable'), { recursive: true });
    await writeFile(inHome('drafts', 'unreadable', 'u-old-1.draft.json'), `torn {"picture":"${picture}"`);
    const calls = await callsOfAStart(picture);
    for (let at = 1; at <= calls; at += 1) {
      for (const forEver of [false, true]) {
        await pooled('loose');
        await age('pictures', 31);
        const faulty = faultyFileSystem(nodeFileSystem, (_call, count) => (count === at || (forEver && count > at) ? code : null));
        // A desk that cannot make its folder does not start: that is another test's.
        await restart(faulty.fs).catch(() => {});
        expect(await readFile(inHome('pictures', picture), 'utf8'), `${code} at call ${at}`).toBe('needed');
      }
    }
  },
  60_000,
);

async function callsOfAStart(picture: string): Promise<number> {
  const loose = await pooled('loose');
  await age('pictures', 31);
  const counted = faultyFileSystem(nodeFileSystem, () => null);
  await restart(counted.fs);
  expect(await readdir(inHome('pictures'))).toEqual([picture]);
  expect(loose).not.toBe(picture);
  return counted.calls().length;
}
