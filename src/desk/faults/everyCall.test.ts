import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../../blocks/newStory';
import { countedIds } from '../../story/ids';
import { nodeFileSystem } from '../nodeFileSystem';
import { readStory, type WriteOptions, writeStory } from '../storyOnDisk';
import { type Fault, faultyFileSystem } from './faultyFileSystem';

// One for each way through the code: full, broken, no hard links and forbidden, no descriptors, gone. What other codes say is in fileFailure.test.ts.
const ERRORS = ['ENOSPC', 'EIO', 'EPERM', 'EMFILE', 'ENOENT'];
const NONE = new Map<string, Uint8Array>();
const story = (slug: string) => newStory({ slug }, countedIds());

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-faults-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, 'library.galley');

async function slugNow(): Promise<string | null> {
  const read = await readStory(path());
  if (read.ok) return String(read.value.story.doc.attrs?.slug);
  expect(read.error.code).toBe('not-found');
  return null;
}

async function fresh(withOld: boolean): Promise<WriteOptions> {
  await rm(folder, { recursive: true, force: true });
  await nodeFileSystem.mkdir(folder);
  if (!withOld) return { home: join(folder, 'home') };
  const old = await writeStory(path(), story('old'), NONE, { home: join(folder, 'home') });
  return old.ok ? { home: join(folder, 'home'), base: old.value.hash } : {};
}

/** One save under a fault, and what must hold after it whatever happened. */
async function trial(withOld: boolean, fault: Fault, what: string): Promise<void> {
  const { base, ...options } = await fresh(withOld);
  const accept = new Set(base === undefined ? [] : [base]);
  const faulty = faultyFileSystem(nodeFileSystem, fault);
  const saved = await writeStory(path(), story('new'), NONE, { ...options, accept }, faulty.fs);
  const before = withOld ? 'old' : null;
  const now = await slugNow();
  expect(saved.ok ? ['new'] : ['new', before], `${what}: stands there`).toContain(now);
  if (!saved.ok) expect(saved.error.message, what).toMatch(/library|lock/);
  if (saved.ok && what.includes('rename')) expect(now).toBe('new');
  const again = await writeStory(path(), story('mended'), NONE, { ...options, accept });
  expect(again.ok || again.error.code, `${what}: the next save`).toBe(true);
  expect(await slugNow(), what).toBe('mended');
}

async function callsOfOneSave(withOld: boolean): Promise<readonly string[]> {
  const options = await fresh(withOld);
  const clean = faultyFileSystem(nodeFileSystem, () => null);
  const saved = await writeStory(path(), story('new'), NONE, options, clean.fs);
  expect(saved.ok).toBe(true);
  return clean.calls();
}

describe.each([
  ['a new story', false],
  ['over an older one', true],
])('a save of %s', (_name, withOld) => {
  it('takes the way of design §6', async () => {
    const calls = (await callsOfOneSave(withOld)).filter(
      (call) => !['lstat', 'stat', 'realpath', 'mkdir', 'readdir', 'file.read', 'file.stat', 'file.close', 'openToRead'].includes(call),
    );
    const way = withOld
      ? ['create', 'file.write', 'create', 'file.write', 'file.sync', 'link', 'rename', 'syncFolder']
      : ['create', 'file.write', 'create', 'file.write', 'file.sync', 'link', 'syncFolder'];
    expect(calls.slice(0, way.length)).toEqual(way);
  });

  it.each(ERRORS)(
    'survives %s at every call, once and for ever',
    async (code) => {
      const calls = await callsOfOneSave(withOld);
      for (let at = 1; at <= calls.length; at += 1) {
        // An open file is never missing.
        if (code === 'ENOENT' && calls[at - 1]?.startsWith('file.')) continue;
        const what = `${code} at call ${at} (${calls[at - 1]})`;
        await trial(withOld, (_call, count) => (count === at ? code : null), what);
        await trial(
          withOld,
          (call, count) => (count >= at && !(code === 'ENOENT' && call.startsWith('file.')) ? code : null),
          `${what} and all after it`,
        );
      }
    },
    120_000,
  );

  it('survives an error in the middle and another while it cleans up', async () => {
    const calls = await callsOfOneSave(withOld);
    for (let at = 1; at <= calls.length; at += 1) {
      const fault: Fault = (call, count) =>
        count === at ? 'EIO' : count > at && (call === 'unlink' || call === 'file.close') ? 'EACCES' : null;
      const { base, ...options } = await fresh(withOld);
      const faulty = faultyFileSystem(nodeFileSystem, fault);
      const saved = await writeStory(path(), story('new'), NONE, base === undefined ? options : { ...options, base }, faulty.fs);
      expect(saved.ok ? ['new'] : ['new', withOld ? 'old' : null]).toContain(await slugNow());
    }
  }, 60_000);

  it('is whole when every write takes one byte', async () => {
    await trial(withOld, (call) => (call === 'file.write' ? 'short' : null), 'short writes');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves no temporary file behind where it can be removed', async () => {
    const calls = await callsOfOneSave(withOld);
    for (let at = 1; at <= calls.length; at += 1) {
      if (calls[at - 1] === 'unlink') continue;
      const options = await fresh(withOld);
      const faulty = faultyFileSystem(nodeFileSystem, (_call, count) => (count === at ? 'EIO' : null));
      await writeStory(path(), story('new'), NONE, options, faulty.fs);
      expect(
        (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
        `call ${at} (${calls[at - 1]})`,
      ).toEqual([]);
    }
  }, 60_000);
});

it('two writers never lose a text that was acknowledged', async () => {
  for (let round = 0; round < 30; round += 1) {
    const options = await fresh(true);
    const answers = await Promise.all(['left', 'right'].map((slug) => writeStory(path(), story(slug), NONE, options)));
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(await slugNow()).toBe(answers[0]?.ok ? 'left' : 'right');
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'conflict' } });
  }
}, 60_000);
