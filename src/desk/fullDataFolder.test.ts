import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { chosenDialogs } from './chosenDialogs.fixture';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import type { FileSystem } from './fileSystem';
import { nodeFileSystem } from './nodeFileSystem';
import { readStory } from './storyOnDisk';

const NOTHING = { nativeMenus: false, nativeDialogs: false, revealFile: false, chooseLibrary: false, printToPdf: false, ownWindows: false };

let folder: string;
let desk: Desk;
/** What the disk of the data folder says to every change; '' while it is well. */
let trouble = '';
/** The file that the user names in the next dialog. */
let chosen: string;
const dialogs = chosenDialogs(() => chosen);

/** The real file system, but for changes below `home`: the disk there is in `trouble`. */
function troubled(home: string): FileSystem {
  const refuse = async (path: string): Promise<void> => {
    if (trouble !== '' && path.startsWith(home)) throw Object.assign(new Error(trouble), { code: trouble });
  };
  const inner = nodeFileSystem;
  return {
    ...inner,
    create: (path, mode) => refuse(path).then(() => inner.create(path, mode)),
    rename: (from, to) => refuse(to).then(() => inner.rename(from, to)),
    link: (from, to) => refuse(to).then(() => inner.link(from, to)),
    copy: (from, to) => refuse(to).then(() => inner.copy(from, to)),
    // A full disk still lets go of what is on it.
    unlink: (path) => (trouble === 'ENOSPC' ? inner.unlink(path) : refuse(path).then(() => inner.unlink(path))),
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-full-'));
  trouble = '';
  await mkdir(join(folder, 'library'));
  await mkdir(join(folder, 'stick'));
  const home = join(folder, 'home');
  const ports = { dialogs };
  desk = await createDesk({
    home,
    root: join(folder, 'library'),
    version: '0',
    zone: 'UTC',
    capabilities: NOTHING,
    fs: troubled(home),
    ports,
  });
});
afterEach(async () => {
  trouble = '';
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const story = (notes: string): StoryJson => newStory({ slug: 'rain', notes }, countedIds()) as StoryJson;

async function ask<N extends MethodName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  return (await desk.dispatch(name, input, { window: 'w1' })) as Result<Output<N>>;
}

async function notesIn(path: string): Promise<unknown> {
  const read = await readStory(path);
  return read.ok ? read.value.story.doc.attrs?.notes : read.error.code;
}

describe.each([
  ['full', 'ENOSPC'],
  ['read-only', 'EROFS'],
  ['forbidden', 'EACCES'],
])('with a data folder that is %s', (_what, code) => {
  it('a story is saved onto another disk, and again, and nothing else is left there', async () => {
    const made = await ask('story.create', {});
    if (!made.ok) throw new Error(made.error.message);
    const { doc } = made.value;
    expect(await ask('story.draft', { doc, revision: 1, story: story('first') })).toMatchObject({ ok: true });
    trouble = code;
    chosen = join(folder, 'stick', 'rain.galley');
    expect(await ask('story.save', { doc, revision: 1, story: story('first'), to: { dialog: true } })).toMatchObject({ ok: true });
    expect(await notesIn(chosen)).toBe('first');
    const again = await ask('story.save', { doc, revision: 2, story: story('second') });
    expect(again).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(again.ok && again.value.notes).toEqual([`The version before this one could not be kept (${code}).`]);
    expect(await notesIn(chosen)).toBe('second');
    expect(await readdir(join(folder, 'stick'))).toEqual(['rain.galley']);
  });

  it('a story of the library is saved where it stands', async () => {
    const made = await ask('story.create', {});
    if (!made.ok) throw new Error(made.error.message);
    const { doc } = made.value;
    await ask('story.save', { doc, revision: 1, story: story('first') });
    trouble = code;
    expect(await ask('story.save', { doc, revision: 2, story: story('second') })).toMatchObject({ ok: true });
    expect(await notesIn(join(folder, 'library', 'rain.galley'))).toBe('second');
  });
});
