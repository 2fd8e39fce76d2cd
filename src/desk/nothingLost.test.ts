import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import type { JsonNode } from '../contract/json';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { chosenDialogs } from './chosenDialogs.fixture';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import { readStory } from './storyOnDisk';

const NOTHING = { nativeMenus: false, nativeDialogs: false, revealFile: false, chooseLibrary: false, printToPdf: false, ownWindows: false };
let folder: string;
let desk: Desk;
const opened: Desk[] = [];
/** The file that the user names in the next dialog. */
let chosen: string;
const dialogs = chosenDialogs(() => chosen);
async function start({ home = 'home', asks = false } = {}): Promise<Desk> {
  const options = { home: join(folder, home), root: join(folder, 'library'), version: '0', zone: 'UTC', capabilities: NOTHING };
  const made = await createDesk(asks ? { ...options, ports: { dialogs } } : options);
  opened.push(made);
  return made;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-lost-'));
  chosen = join(folder, 'library', 'rain.galley');
  await mkdir(join(folder, 'library'));
  desk = await start();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await rm(folder, { recursive: true, force: true });
});

const story = (notes: string): StoryJson => newStory({ slug: 'rain', notes }, countedIds()) as StoryJson;
const path = () => join(folder, 'library', 'rain.galley');
const notesOf = ({ story: { doc } }: { readonly story: StoryJson }) => doc.attrs?.notes;

async function ask<N extends MethodName>(name: N, input: Input<N>, window = 'w1', of = desk): Promise<Result<Output<N>>> {
  return (await of.dispatch(name, input, { window })) as Result<Output<N>>;
}
async function call<N extends MethodName>(name: N, input: Input<N>, window = 'w1', of = desk): Promise<Output<N>> {
  const answer = await ask(name, input, window, of);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
/** A story in its file that no window has open. */
async function filed(notes = 'first'): Promise<string> {
  const { doc } = await call('story.create', {});
  const { id } = await call('story.save', { doc, revision: 1, story: story(notes) });
  await call('story.close', { doc });
  return id;
}
async function onDisk() {
  const read = await readStory(path());
  return read.ok ? read.value.story.doc.attrs?.notes : read.error.code;
}
/** The notes of every text that a window which comes new finds in the library: opening one may bring to light another that was beside it. */
async function offered(of = desk) {
  const texts = new Map<string, unknown>();
  for (;;) {
    const { stories } = await call('library.list', {}, 'w9', of);
    const fresh = stories.find(({ id }) => !texts.has(id));
    if (fresh === undefined) return [...texts.values()].filter((text) => text !== undefined).sort();
    const answer = await ask('story.open', { id: fresh.id }, 'w9', of);
    texts.set(fresh.id, answer.ok ? notesOf(answer.value) : undefined);
    if (answer.ok) await call('story.close', { doc: answer.value.doc }, 'w9', of);
  }
}

describe('two windows', () => {
  it('that open a story in the same moment do not both write it', async () => {
    const id = await filed();
    const both = await Promise.all(['w1', 'w2', 'w3'].map((window) => call('story.open', { id }, window)));
    expect(both.map(({ isElsewhere }) => isElsewhere).sort()).toEqual([false, true, true]);
    const at = both.findIndex(({ isElsewhere }) => !isElsewhere);
    await call('story.save', { doc: both[at]?.doc ?? '', revision: 2, story: story('second') }, `w${at + 1}`);
    expect(await onDisk()).toBe('second');
  });

  it('the one that waited for the other to close shows its last words', async () => {
    const id = await filed();
    const { doc } = await call('story.open', { id });
    const waiting = call('story.open', { id }, 'w2');
    await delay(150);
    await call('story.save', { doc, revision: 2, story: story('last words') });
    await call('story.close', { doc });
    const second = await waiting;
    expect([second.readOnly, notesOf(second)]).toEqual([null, 'last words']);
    await call('story.save', { doc: second.doc, revision: second.revision + 1, story: story('and more') }, 'w2');
    expect(await onDisk()).toBe('and more');
  });

  it('one that only looks keeps nobody from writing', async () => {
    const id = await filed();
    const looked = await call('story.open', { id, look: true });
    expect([looked.readOnly === null, looked.isElsewhere]).toEqual([false, true]);
    const { doc, readOnly } = await call('story.open', { id }, 'w2');
    expect(readOnly).toBeNull();
    await call('story.save', { doc, revision: 2, story: story('second') }, 'w2');
    const again = await call('story.open', { id, look: true });
    expect(notesOf(again)).toBe('second');
    expect(await ask('story.save', { doc: again.doc, revision: 3, story: story('looked') })).toMatchObject({ ok: false });
    expect(await onDisk()).toBe('second');
  });

  it('one that comes back does not write over what the other did meanwhile', async () => {
    const id = await filed();
    const { doc } = await call('story.open', { id });
    desk.windowGone('w1');
    await delay(20);
    const second = await call('story.open', { id }, 'w2');
    await call('story.save', { doc: second.doc, revision: 5, story: story('theirs') }, 'w2');
    await call('story.draft', { doc: second.doc, revision: 9, story: story('theirs, unsaved') }, 'w2');
    desk.windowGone('w2');
    await delay(20);
    expect(await ask('story.draft', { doc, revision: 2, story: story('mine') })).toMatchObject({ error: { code: 'not-found' } });
    expect(await ask('story.save', { doc, revision: 3, story: story('mine') })).toMatchObject({ error: { code: 'not-found' } });
    expect(await onDisk()).toBe('theirs');
    expect(await offered()).toEqual(['theirs, unsaved']);
  });

  it('one that goes on with its text does not write over a file that it has not shown, however early its save comes', async () => {
    const id = await filed();
    const { doc, base } = await call('story.open', { id });
    desk.windowGone('w1');
    await delay(20);
    const second = await call('story.open', { id }, 'w2');
    await call('story.save', { doc: second.doc, revision: 5, story: story('theirs') }, 'w2');
    desk.windowGone('w2');
    await delay(20);
    const again = await call('story.open', { id, shown: base ?? '' });
    expect([again.readOnly, again.base === base]).toEqual([null, false]);
    expect(await ask('story.save', { doc, revision: 7, story: story('mine') })).toMatchObject({ error: { code: 'conflict' } });
    await call('story.draft', { doc: again.doc, revision: 7, story: story('mine') });
    expect(await onDisk()).toBe('theirs');
    const there = await call('story.look', { doc: again.doc });
    await call('story.take', { doc: again.doc, base: there.base, revision: 8 });
    const saved = await call('story.save', { doc: again.doc, revision: 9, story: story('both') });
    expect(saved.base).not.toBe(there.base);
    expect(await onDisk()).toBe('both');
    desk.windowGone('w1');
    await delay(20);
    expect(await offered()).toEqual(['both', 'mine']);
  });

  it('one that goes on with the text of the file saves it', async () => {
    const id = await filed();
    const { base } = await call('story.open', { id });
    desk.windowGone('w1');
    await delay(20);
    const again = await call('story.open', { id, shown: base ?? '' });
    await call('story.save', { doc: again.doc, revision: 7, story: story('mine') });
    expect(await onDisk()).toBe('mine');
  });

  it('a text is kept whatever revision another window had come to', async () => {
    const id = await filed();
    const first = await call('story.open', { id });
    await call('story.draft', { doc: first.doc, revision: 9, story: story('nine') });
    desk.windowGone('w1');
    await delay(20);
    const { doc, revision } = await call('story.open', { id }, 'w2');
    expect(revision).toBe(9);
    expect(await call('story.draft', { doc, revision: 3, story: story('three') }, 'w2')).toEqual({ revision: 3 });
    desk.windowGone('w2');
    await delay(20);
    expect(await offered()).toEqual(['three']);
  });
});

describe('two Galleys with one data folder', () => {
  it('keep the unsaved words of both, and neither goes with the save of the other', async () => {
    const id = await filed();
    const other = await start();
    const mine = await call('story.open', { id });
    const theirs = await call('story.open', { id }, 'w2', other);
    for (const revision of [2, 3, 4]) {
      await call('story.draft', { doc: mine.doc, revision, story: story(`mine ${revision}`) });
      await call('story.draft', { doc: theirs.doc, revision, story: story(`theirs ${revision}`) }, 'w2', other);
    }
    expect((await readdir(join(folder, 'home', 'drafts'))).length).toBe(2);
    await call('story.save', { doc: theirs.doc, revision: 5, story: story('theirs 5') }, 'w2', other);
    await other.close();
    await desk.close();
    desk = await start();
    expect(await offered()).toEqual(['mine 4', 'theirs 5']);
  });

  it('name the words that lie beside once, also when the text of the file is taken', async () => {
    const id = await filed();
    const other = await start();
    const mine = await call('story.open', { id });
    const theirs = await call('story.open', { id }, 'w2', other);
    await call('story.draft', { doc: theirs.doc, revision: 2, story: story('theirs 2') }, 'w2', other);
    await call('story.draft', { doc: mine.doc, revision: 2, story: story('mine 2') });
    const { base } = await call('story.look', { doc: mine.doc });
    await call('story.take', { doc: mine.doc, base, revision: 3 });
    const { stories } = await call('library.list', {});
    expect(stories.map(({ name }) => name).sort()).toEqual(['rain (unsaved text)', 'rain.galley']);
    await other.close();
    await call('story.close', { doc: mine.doc });
    expect(await offered()).toEqual(['mine 2', 'theirs 2']);
  });

  it('and a window that goes on after a restart keeps to its own draft', async () => {
    const id = await filed();
    const { doc } = await call('story.open', { id });
    await call('story.draft', { doc, revision: 2, story: story('two') });
    await desk.close();
    desk = await start();
    await call('story.draft', { doc, revision: 3, story: story('three') });
    expect((await readdir(join(folder, 'home', 'drafts'))).length).toBe(1);
    await call('story.save', { doc, revision: 4, story: story('four') });
    expect(await offered()).toEqual(['four']);
  });
});

describe('pictures', () => {
  const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  function withPicture(picture: string): StoryJson {
    const plain = story('with a picture');
    const [head, body] = plain.doc.content ?? [];
    const figure: JsonNode = { type: 'figure', attrs: { id: 'f1', picture }, content: [{ type: 'caption' }, { type: 'credit' }] };
    return { ...plain, doc: { ...plain.doc, content: [head, { ...body, content: [figure] }] as JsonNode[] } };
  }

  it('that only the file has stay in it when the shell was started again', async () => {
    const { doc } = await call('story.create', {});
    const { picture } = await call('picture.add', { doc, name: 'a.png', bytes: Uint8Array.from(Buffer.from(PIXEL, 'base64')) });
    const { id } = await call('story.save', { doc, revision: 1, story: withPicture(picture) });
    // Another machine: its pool never had the picture.
    desk = await start({ home: 'second' });
    await call('library.list', {});
    const { doc: there, story: text } = await call('story.open', { id });
    await desk.close();
    desk = await start({ home: 'second' });
    expect((await call('story.save', { doc: there, revision: 2, story: text })).notes).toEqual([]);
    expect((await call('picture.get', { doc: there, picture })).bytes.length).toBeGreaterThan(0);
    const read = await readStory(path());
    expect(read.ok && [...read.value.pictures.keys()]).toEqual([picture]);
  });
});

describe('save as, over a file', () => {
  it('that another window has open: refused, and both texts stay', async () => {
    desk = await start({ asks: true });
    const id = await filed();
    const theirs = await call('story.open', { id }, 'w2');
    await call('story.draft', { doc: theirs.doc, revision: 2, story: story('theirs, unsaved') }, 'w2');
    const mine = await call('story.create', {});
    const answer = await ask('story.save', { doc: mine.doc, revision: 1, story: story('mine'), to: { dialog: true } });
    expect(answer).toMatchObject({
      error: { code: 'bad-input', message: expect.stringMatching(/“rain.galley” is open in another window/) },
    });
    await call('story.draft', { doc: mine.doc, revision: 2, story: story('mine') });
    expect(await onDisk()).toBe('first');
    for (const window of ['w1', 'w2']) desk.windowGone(window);
    await delay(20);
    expect(await offered()).toEqual(['mine', 'theirs, unsaved']);
  });

  it('that has unsaved words: they stay, beside those that come', async () => {
    desk = await start({ asks: true });
    const id = await filed();
    const theirs = await call('story.open', { id }, 'w2');
    await call('story.draft', { doc: theirs.doc, revision: 2, story: story('theirs, unsaved') }, 'w2');
    await call('story.close', { doc: theirs.doc }, 'w2');
    const { doc } = await call('story.create', {});
    await call('story.draft', { doc, revision: 2, story: story('mine, later') });
    await call('story.save', { doc, revision: 1, story: story('mine'), to: { dialog: true } });
    expect(await onDisk()).toBe('mine');
    await call('story.draft', { doc, revision: 3, story: story('mine, last') });
    desk.windowGone('w1');
    await delay(20);
    expect(await offered()).toEqual(['mine', 'mine, last', 'theirs, unsaved']);
  });
});

describe('a file that is not to be opened any more', () => {
  const newer = async () => {
    const { packStory } = await import('./container/packStory');
    return packStory({ ...story('newer'), version: 99, reader: 99 } as Parameters<typeof packStory>[0], new Map()).bytes;
  };
  it.each([
    ['cut to nothing', async () => new Uint8Array()],
    ['of a newer Galley', newer],
  ])('%s: the unsaved words of it are offered all the same', async (_, bytes) => {
    const id = await filed();
    const { doc } = await call('story.open', { id });
    await call('story.draft', { doc, revision: 2, story: story('typed') });
    await call('story.close', { doc });
    await writeFile(path(), await bytes());
    const { stories } = await call('library.list', {});
    const [draft] = stories.filter(({ problem }) => problem === null);
    const again = await call('story.open', { id: draft?.id ?? '' });
    expect([again.id, again.readOnly, again.recovered, notesOf(again)]).toEqual([null, null, true, 'typed']);
    const before = await readFile(path());
    const saved = await call('story.save', { doc: again.doc, revision: 3, story: story('typed and saved') });
    expect(saved.name).toBe('rain 2.galley');
    expect(await readFile(path())).toEqual(before);
    expect(await readdir(join(folder, 'home', 'drafts'))).toEqual([]);
  });
});

describe('a text that its file cannot take', () => {
  /** A story of so many megabytes of words. */
  function long(megabytes: number): StoryJson {
    const plain = story('long');
    const [head] = plain.doc.content ?? [];
    const words = [{ type: 'text', text: 'words '.repeat(1000) }];
    const paragraph = (_: unknown, at: number) => ({ type: 'paragraph', attrs: { id: `p${at}` }, content: words });
    const body = { type: 'body', content: Array.from({ length: Math.ceil((megabytes * 1024 * 1024) / 6000) }, paragraph) };
    return { ...plain, doc: { ...plain.doc, content: [head, body] as JsonNode[] } };
  }

  it('is kept as a draft that opens again, and the refusal says what helps', async () => {
    const { doc } = await call('story.create', {});
    const text = long(21);
    expect(await call('story.draft', { doc, revision: 1, story: text })).toEqual({ revision: 1 });
    const answer = await ask('story.save', { doc, revision: 1, story: text });
    expect(answer).toMatchObject({
      error: { code: 'too-large', message: expect.stringMatching(/at most 10 MB of text.*unchanged\. Take .* out, or go on/) },
    });
    await call('story.close', { doc });
    const [entry] = (await call('library.list', {})).stories;
    const again = await call('story.open', { id: entry?.id ?? '' });
    expect(again.story.doc.content?.[1]?.content?.length).toBe(text.doc.content?.[1]?.content?.length);
  }, 60_000);

  it('for what stands in it is told when it is typed, and not when it is gone', async () => {
    const { doc } = await call('story.create', {});
    const answer = await ask('story.draft', { doc, revision: 1, story: story('x'.repeat(20_001)) });
    expect(answer).toMatchObject({
      error: { code: 'bad-input', message: expect.stringMatching(/could not be opened again.*notes must not be longer/) },
    });
    expect(await call('story.draft', { doc, revision: 2, story: story('x') })).toEqual({ revision: 2 });
  });
});
