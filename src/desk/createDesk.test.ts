import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { packStory } from './container/packStory';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import { readStory } from './storyOnDisk';

let folder: string;
let desk: Desk;
const start = () =>
  createDesk({
    home: join(folder, 'home'),
    root: join(folder, 'library'),
    version: '0',
    zone: 'Asia/Kolkata',
    clock: () => Date.UTC(2026, 10, 22, 13, 10),
    capabilities: {
      nativeMenus: false,
      nativeDialogs: false,
      revealFile: false,
      chooseLibrary: false,
      printToPdf: false,
      ownWindows: false,
    },
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-desk-'));
  desk = await start();
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

function story(slug: string, notes = ''): StoryJson {
  return newStory({ slug, notes }, countedIds()) as StoryJson;
}

async function call<N extends MethodName>(name: N, input: Input<N>, window = 'w1'): Promise<Output<N>> {
  const answer = (await desk.dispatch(name, input, { window })) as Result<Output<N>>;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function codeOf<N extends MethodName>(name: N, input: Input<N>, window = 'w1'): Promise<string> {
  const answer = await desk.dispatch(name, input, { window });
  return answer.ok ? 'ok' : answer.error.code;
}

const list = async () => (await call('library.list', {})).stories.map(({ name, recovered, problem }) => ({ name, recovered, problem }));
const notesOf = (opened: { readonly story: StoryJson }) => opened.story.doc.attrs?.notes;

async function saved(slug: string) {
  const { doc } = await call('story.create', {});
  const { id, name } = await call('story.save', { doc, revision: 1, story: story(slug) });
  return { doc, id, name };
}

describe('saving', () => {
  it('gives a first save a name from the slug, and the next one another', async () => {
    expect((await saved('rain')).name).toBe('rain.galley');
    expect((await saved('rain')).name).toBe('rain 2.galley');
    expect((await saved('')).name).toBe('untitled-2026-11-22.galley');
    expect((await list()).map(({ name }) => name).sort()).toEqual(['rain 2.galley', 'rain.galley', 'untitled-2026-11-22.galley']);
  });

  it('takes a headline of any length and script', async () => {
    const { doc } = await call('story.create', {});
    const long = story('');
    const head = long.doc.content?.[0]?.content?.find((node) => node.type === 'headline');
    Object.assign(head ?? {}, { content: [{ type: 'text', text: 'क्षत्रिय '.repeat(60) }] });
    const { name } = await call('story.save', { doc, revision: 1, story: long });
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^क्षत्रिय-.*\.galley$/u);
  });

  it('says which revision is on disk, and keeps the draft of a later one', async () => {
    const { doc, id } = await saved('rain');
    await call('story.draft', { doc, revision: 8, story: story('rain', 'eight') });
    const answer = await call('story.save', { doc, revision: 7, story: story('rain', 'seven') });
    expect(answer.revision).toBe(7);
    await call('story.close', { doc });
    const again = await call('story.open', { id });
    expect([again.recovered, notesOf(again), again.revision]).toEqual([true, 'eight', 8]);
  });

  it('refuses to overwrite what changed outside, and keeps both when asked', async () => {
    const { doc } = await saved('rain');
    const path = join(folder, 'library', 'rain.galley');
    await writeFile(path, 'from elsewhere');
    expect(await codeOf('story.save', { doc, revision: 2, story: story('rain', 'mine') })).toBe('conflict');
    expect(await readFile(path, 'utf8')).toBe('from elsewhere');
    const copy = await call('story.save', { doc, revision: 2, story: story('rain', 'mine'), conflict: 'copy' });
    expect(copy.name).toBe('rain (conflict, 2026-11-22 18.40).galley');
    expect(await readFile(path, 'utf8')).toBe('from elsewhere');
    const kept = await readStory(join(folder, 'library', copy.name));
    expect(kept.ok && kept.value.story.doc.attrs?.notes).toBe('mine');
  });

  it('saves under another name and goes on there', async () => {
    const { doc } = await saved('rain');
    const other = await call('story.save', { doc, revision: 2, story: story('rain', 'two'), to: { name: 'Flood: night / day' } });
    expect(other.name).toBe('Flood night day.galley');
    await call('story.save', { doc, revision: 3, story: story('rain', 'three') });
    const there = await readStory(join(folder, 'library', other.name));
    expect(there.ok && there.value.story.doc.attrs?.notes).toBe('three');
    const first = await readStory(join(folder, 'library', 'rain.galley'));
    expect(first.ok && first.value.story.doc.attrs?.notes).toBe('');
  });
});

describe('unsaved text', () => {
  it('of a story without a file is listed, opens and goes with the first save', async () => {
    const { doc } = await call('story.create', {});
    await call('story.draft', { doc, revision: 1, story: story('rain', 'typed') });
    await call('story.close', { doc });
    const [entry] = (await call('library.list', {})).stories;
    expect(entry).toMatchObject({ recovered: true, problem: null });
    const opened = await call('story.open', { id: entry?.id ?? '' });
    expect([opened.recovered, notesOf(opened), opened.id]).toEqual([true, 'typed', null]);
    await call('story.save', { doc: opened.doc, revision: opened.revision, story: opened.story });
    expect(await list()).toEqual([{ name: 'rain.galley', recovered: false, problem: null }]);
    expect(await readdir(join(folder, 'home', 'drafts'))).toEqual([]);
  });

  it('of an import is kept before a key is pressed', async () => {
    await call('story.create', { story: story('import', 'words') });
    expect((await list()).length).toBe(1);
  });

  it('is offered beside a file that changed since', async () => {
    const { doc, id } = await saved('rain');
    await call('story.draft', { doc, revision: 2, story: story('rain', 'typed') });
    await call('story.close', { doc });
    const other = await saved('other');
    await writeFile(join(folder, 'library', 'rain.galley'), await readFile(join(folder, 'library', other.name)));
    const opened = await call('story.open', { id });
    expect([opened.recovered, opened.story.doc.attrs?.slug]).toEqual([false, 'other']);
    const kept = (await call('library.list', {})).stories.find((entry) => entry.recovered);
    expect(kept?.name).toBe('rain (unsaved text)');
    expect(notesOf(await call('story.open', { id: kept?.id ?? '' }))).toBe('typed');
  });

  it('that equals the file is no recovery', async () => {
    const { doc, id } = await saved('rain');
    await call('story.draft', { doc, revision: 2, story: story('rain', 'a') });
    await call('story.draft', { doc, revision: 3, story: story('rain') });
    await call('story.close', { doc });
    expect((await call('story.open', { id })).recovered).toBe(false);
  });

  it('of an older revision does not replace a newer one', async () => {
    const { doc } = await call('story.create', {});
    await call('story.draft', { doc, revision: 5, story: story('rain', 'five') });
    await call('story.draft', { doc, revision: 4, story: story('rain', 'four') });
    await call('story.close', { doc });
    const [entry] = (await call('library.list', {})).stories;
    expect(notesOf(await call('story.open', { id: entry?.id ?? '' }))).toBe('five');
  });

  it('goes on with the same handle after the shell was started again', async () => {
    const { doc, id } = await saved('rain');
    const fresh = await call('story.create', {});
    await desk.close();
    desk = await start();
    await call('story.draft', { doc, revision: 2, story: story('rain', 'after') });
    await call('story.draft', { doc: fresh.doc, revision: 1, story: story('new', 'after') });
    expect((await call('story.save', { doc, revision: 3, story: story('rain', 'saved') })).id).toBe(id);
    expect((await list()).length).toBe(2);
  });
});

describe('windows', () => {
  it('one has a story, another may look', async () => {
    const { id } = await saved('rain');
    const second = await call('story.open', { id }, 'w2');
    expect(second.readOnly).toMatch(/open in another window/);
    expect(await codeOf('story.save', { doc: second.doc, revision: 9, story: second.story }, 'w2')).toBe('read-only');
    await desk.windowGone('w1');
    expect((await call('story.open', { id }, 'w3')).readOnly).toBeNull();
  });

  it('that reloads has its story again', async () => {
    const { doc, id } = await saved('rain');
    await call('story.draft', { doc, revision: 2, story: story('rain', 'typed') });
    const again = await call('story.open', { id });
    expect([again.doc, again.readOnly, again.recovered, notesOf(again)]).toEqual([doc, null, true, 'typed']);
  });

  it('that went away goes on with its handle, unless another has it by then', async () => {
    const { doc, id } = await saved('rain');
    desk.windowGone('w1');
    expect((await call('story.draft', { doc, revision: 2, story: story('rain', 'back') })).revision).toBe(2);
    desk.windowGone('w1');
    expect((await call('story.open', { id }, 'w2')).recovered).toBe(true);
    expect(await codeOf('story.draft', { doc, revision: 3, story: story('rain', 'late') })).toBe('refused');
  });

  it('cannot use the handle of another', async () => {
    const { doc } = await saved('rain');
    expect(await codeOf('story.save', { doc, revision: 9, story: story('x') }, 'w2')).toBe('refused');
    expect(await codeOf('story.open', { id: join(folder, 'library', 'rain.galley') })).toBe('not-found');
  });
});

describe('the library', () => {
  it('lists what cannot be read with the reason', async () => {
    await saved('rain');
    await writeFile(join(folder, 'library', 'broken.galley'), 'no zip');
    const broken = (await list()).find(({ name }) => name === 'broken.galley');
    expect(broken?.problem).toMatch(/“broken.galley” is no Galley story/);
  });

  it('lists what can be read and not changed with the reason', async () => {
    await saved('rain');
    const later = { ...story('tide'), version: 99, reader: 99 } as Parameters<typeof packStory>[0];
    await writeFile(join(folder, 'library', 'later.galley'), packStory(later, new Map()).bytes);
    const entry = async () => (await call('library.list', {})).stories.find(({ name }) => name === 'later.galley');
    const [first, second] = [await entry(), await entry()];
    expect(first).toMatchObject({ isReadOnly: true, problem: expect.stringMatching(/written by a later Galley/) });
    expect(second).toEqual(first);
    expect(await call('story.open', { id: first?.id ?? '' })).toMatchObject({ readOnly: first?.problem });
  });

  it('knows its stories again after a restart', async () => {
    const { id } = await saved('rain');
    await desk.close();
    desk = await start();
    expect((await call('story.open', { id })).name).toBe('rain.galley');
    expect(await call('library.recent', {})).toMatchObject([{ id, name: 'rain.galley' }]);
  });

  it('moves to its own trash, and not what is open', async () => {
    const { doc, id } = await saved('rain');
    expect(await codeOf('library.trash', { id })).toBe('already-open');
    await call('story.close', { doc });
    expect((await call('library.trash', { id })).stories).toEqual([]);
    expect(await readdir(join(folder, 'library', '.trash'))).toEqual(['rain.galley']);
  });

  it('takes in a dropped story beside one of the same name', async () => {
    const { id } = await saved('rain');
    const bytes = new Uint8Array(await readFile(join(folder, 'library', 'rain.galley')));
    const taken = await call('story.adopt', { name: '../../rain.galley', bytes });
    expect(taken.id).not.toBe(id);
    expect((await list()).map(({ name }) => name).sort()).toEqual(['rain 2.galley', 'rain.galley']);
    expect(await codeOf('story.adopt', { name: 'x.galley', bytes: new Uint8Array(9) })).toBe('not-a-story');
  });
});

describe('settings', () => {
  it('stay, and windows set only their own', async () => {
    await call('settings.set', { key: 'theme', value: 'dark' });
    expect(await codeOf('settings.set', { key: 'theme', value: 'pink' })).toBe('bad-input');
    expect(await codeOf('settings.set', { key: 'libraryFolder', value: '/' })).toBe('refused');
    expect(await codeOf('settings.set', { key: '__proto__', value: 1 })).toBe('bad-input');
    await desk.close();
    desk = await start();
    expect((await call('settings.get', {})).theme).toBe('dark');
  });

  it.each(['', '{', '[]', 'null', '\u0000\u0000'])('survive a broken file: %j', async (content) => {
    await call('settings.set', { key: 'theme', value: 'dark' });
    await desk.close();
    await writeFile(join(folder, 'home', 'settings.json'), content);
    desk = await start();
    expect((await call('settings.get', {})).theme).toBe('dark');
  });
});
