import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import { readStory, writeStory } from './storyOnDisk';

const NOTHING = { nativeMenus: false, nativeDialogs: false, revealFile: false, chooseLibrary: false, printToPdf: false, ownWindows: false };
let folder: string;
let desk: Desk;
let told: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-outside-'));
  desk = await createDesk({
    home: join(folder, 'home'),
    root: join(folder, 'library'),
    version: '0',
    zone: 'UTC',
    capabilities: NOTHING,
  });
  told = [];
  desk.on('story.changedOnDisk', ({ change }, window) => told.push(`${window} ${change}`));
  desk.on('story.takenOver', ({ doc }, window) => told.push(`${window} taken ${doc}`));
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const story = (notes: string) => newStory({ slug: 'rain', notes }, countedIds());
const path = () => join(folder, 'library', 'rain.galley');
const notesOf = ({ doc }: StoryJson) => doc.attrs?.notes;

async function ask<N extends MethodName>(name: N, input: Input<N>, window = 'w1'): Promise<Result<Output<N>>> {
  return (await desk.dispatch(name, input, { window })) as Result<Output<N>>;
}
async function call<N extends MethodName>(name: N, input: Input<N>, window = 'w1'): Promise<Output<N>> {
  const answer = await ask(name, input, window);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
async function saved() {
  const { doc } = await call('story.create', {});
  const { id } = await call('story.save', { doc, revision: 1, story: story('mine') });
  return { doc, id };
}
async function changeOutside(notes = 'theirs') {
  await rm(path());
  const written = await writeStory(path(), story(notes), new Map());
  expect(written.ok).toBe(true);
}
async function unsaved() {
  const found = (await call('library.list', {})).stories.filter((entry) => entry.recovered);
  return Promise.all(found.map(async ({ id, name }) => ({ name, notes: notesOf((await call('story.open', { id }, 'w9')).story) })));
}

describe('a file that changed outside', () => {
  it('is looked at without being taken: a save still overwrites nothing', async () => {
    const { doc } = await saved();
    await changeOutside();
    await expect.poll(() => told).toEqual(['w1 changed']);
    expect(notesOf((await call('story.look', { doc })).story)).toBe('theirs');
    const answer = await ask('story.save', { doc, revision: 2, story: story('more') });
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await readStory(path())).ok).toBe(true);
  });

  it('is taken, and the next save goes over it', async () => {
    const { doc } = await saved();
    await changeOutside();
    const { base, savedAt } = await call('story.look', { doc });
    expect(savedAt).toBeGreaterThan(0);
    await call('story.take', { doc, base, revision: 2 });
    await call('story.save', { doc, revision: 3, story: story('both') });
    const there = await readStory(path());
    expect(there.ok && there.value.story.doc.attrs?.notes).toBe('both');
    expect(await unsaved()).toEqual([]);
  });

  it('is taken, and unsaved words become a story of their own', async () => {
    const { doc } = await saved();
    await call('story.draft', { doc, revision: 2, story: story('unsaved') });
    await changeOutside();
    const { base } = await call('story.look', { doc });
    await call('story.take', { doc, base, revision: 3 });
    expect(await unsaved()).toEqual([{ name: 'rain (unsaved text)', notes: 'unsaved' }]);
  });

  it('is not taken where it changed once more since the look', async () => {
    const { doc } = await saved();
    await changeOutside('first');
    const { base } = await call('story.look', { doc });
    await changeOutside('second');
    await call('story.look', { doc });
    expect(await ask('story.take', { doc, base, revision: 2 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

describe('a file that is gone', () => {
  it('is told as that, its text goes to a draft, and a save asked for puts it back', async () => {
    const { doc } = await saved();
    await rename(path(), join(folder, 'elsewhere.galley'));
    await expect.poll(() => told).toEqual(['w1 gone']);
    await call('story.draft', { doc, revision: 1, story: story('mine') });
    expect((await call('library.list', {})).stories).toMatchObject([{ recovered: true }]);
    const plain = await ask('story.save', { doc, revision: 2, story: story('more') });
    expect(plain).toMatchObject({ ok: false, error: { code: 'conflict', detail: 'gone' } });
    await rm(join(folder, 'library'), { recursive: true });
    await call('story.save', { doc, revision: 2, story: story('more'), conflict: 'restore' });
    const there = await readStory(path());
    expect(there.ok && there.value.story.doc.attrs?.notes).toBe('more');
  });

  it('is not put back over another one', async () => {
    const { doc } = await saved();
    await writeFile(path(), 'another');
    const answer = await ask('story.save', { doc, revision: 2, story: story('more'), conflict: 'restore' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await readFile(path(), 'utf8')).toBe('another');
  });

  it('and back again is told', async () => {
    await saved();
    await rename(path(), join(folder, 'elsewhere.galley'));
    await expect.poll(() => told).toEqual(['w1 gone']);
    await rename(join(folder, 'elsewhere.galley'), path());
    await expect.poll(() => told).toEqual(['w1 gone', 'w1 back']);
  });
});

describe('a story that another window has', () => {
  it('is taken over with its unsaved words, and the other is told and refused', async () => {
    const { doc, id } = await saved();
    await call('story.draft', { doc, revision: 2, story: story('typed') });
    const looked = await call('story.open', { id }, 'w2');
    expect([looked.isElsewhere, looked.readOnly === null]).toEqual([true, false]);
    const opened = await call('story.open', { id, over: true }, 'w2');
    expect([opened.readOnly, opened.isElsewhere, opened.recovered, notesOf(opened.story)]).toEqual([null, false, true, 'typed']);
    expect(told).toEqual([`w1 taken ${doc}`]);
    expect(await ask('story.save', { doc, revision: 3, story: story('late') })).toMatchObject({ error: { code: 'refused' } });
    await call('story.save', { doc: opened.doc, revision: 3, story: story('taken') }, 'w2');
    const there = await readStory(path());
    expect(there.ok && there.value.story.doc.attrs?.notes).toBe('taken');
  }, 10_000);

  it('is taken over without a file too', async () => {
    const { doc } = await call('story.create', {});
    await call('story.draft', { doc, revision: 1, story: story('typed') });
    const opened = await call('story.open', { id: `draft:${doc}`, over: true }, 'w2');
    expect(notesOf(opened.story)).toBe('typed');
    expect(told).toEqual([`w1 taken ${doc}`]);
  });
});
