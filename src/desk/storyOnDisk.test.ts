import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDoc } from '../blocks/newStory';
import type { JsonNode } from '../contract/json';
import { countedIds } from '../story/ids';
import { storyFile } from '../story/storyFile';
import { readStory, writeStory } from './storyOnDisk';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NONE = new Map<string, Uint8Array>();
const story = (slug: string) => storyFile(emptyDoc({ slug }, countedIds()));
const slugOf = (doc: JsonNode) => doc.attrs?.slug;

describe('a story file', () => {
  it('comes back as it was written', async () => {
    const path = join(folder, 'rain.galley');
    const written = await writeStory(path, story('rain'), NONE);
    expect(written).toMatchObject({ ok: true, value: { name: 'rain.galley', notes: [] } });
    const read = await readStory(path);
    expect(read).toMatchObject({ ok: true, value: { readOnly: null, story: story('rain') } });
    expect(await readdir(folder)).toEqual(['rain.galley']);
  });

  it('is byte for byte the same when nothing changed', async () => {
    await writeStory(join(folder, 'a.galley'), story('rain'), NONE);
    await writeStory(join(folder, 'b.galley'), story('rain'), NONE);
    expect(await readFile(join(folder, 'a.galley'))).toEqual(await readFile(join(folder, 'b.galley')));
  });

  it('is never written over without a base', async () => {
    const path = join(folder, 'rain.galley');
    await writeStory(path, story('first'), NONE);
    expect(await writeStory(path, story('second'), NONE)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const read = await readStory(path);
    expect(read.ok && slugOf(read.value.story.doc)).toBe('first');
  });

  it('keeps the version that it replaces', async () => {
    const path = join(folder, 'rain.galley');
    const home = join(folder, 'home');
    let base: string | undefined;
    for (let count = 0; count < 23; count += 1) {
      const written = await writeStory(path, story(`v${count}`), NONE, base === undefined ? { home } : { base, home });
      base = written.ok ? written.value.hash : undefined;
      expect(written.ok).toBe(true);
    }
    const [versions = ''] = await readdir(join(home, 'versions'));
    const kept = (await readdir(join(home, 'versions', versions))).sort();
    expect(kept.length).toBe(20);
    const last = await readStory(join(home, 'versions', versions, kept.at(-1) ?? ''));
    expect(last.ok && slugOf(last.value.story.doc)).toBe('v21');
    expect((await readdir(folder)).sort()).toEqual(['home', 'rain.galley']);
    expect(await readdir(home)).toEqual(['versions']);
  });

  it('follows a link and leaves the link in place', async () => {
    const path = join(folder, 'rain.galley');
    const first = await writeStory(path, story('first'), NONE);
    await symlink(path, join(folder, 'link.galley'));
    const second = await writeStory(join(folder, 'link.galley'), story('second'), NONE, { base: first.ok ? first.value.hash : '' });
    expect(second).toMatchObject({ ok: true, value: { name: 'rain.galley' } });
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.galley'));
    expect(await writeStory(join(folder, 'dangling.galley'), story('x'), NONE)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a file that changed outside', () => {
  const cases: readonly [string, (path: string) => Promise<unknown>][] = [
    ['longer', (path) => writeFile(path, 'another text', { flag: 'a' })],
    ['of the same size', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
    [
      'of the same size and time',
      async (path) => {
        await writeFile(path, Buffer.alloc((await readFile(path)).length));
        await utimes(path, 0, 0);
      },
    ],
    ['deleted', (path) => rm(path)],
    ['replaced by a folder', (path) => rm(path).then(() => mkdir(path))],
    ['replaced by a link', (path) => rm(path).then(() => symlink('/dev/null', path))],
    ['emptied', (path) => writeFile(path, '')],
  ];
  it.each(cases)('is not overwritten: %s', async (_name, change) => {
    const path = join(folder, 'rain.galley');
    const first = await writeStory(path, story('first'), NONE);
    await change(path);
    const before = await readFile(path).catch((error: { code: string }) => error.code);
    const second = await writeStory(path, story('second'), NONE, { base: first.ok ? first.value.hash : '' });
    expect(second.ok).toBe(false);
    expect(await readFile(path).catch((error: { code: string }) => error.code)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
