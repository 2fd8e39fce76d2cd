import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockingFileSystem } from './blockingFileSystem';
import { faultyFileSystem } from './faults/faultyFileSystem';
import { nodeFileSystem } from './nodeFileSystem';
import { putTogether } from './putTogether';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-together-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (name: string, words = `new ${name}`) => ({ path: join(folder, name), bytes: Buffer.from(words) });
const groups = () => [[file('a.jpg'), file('a.html')], [file('b.html')], [file('c.html')]];

describe.each([
  ['promises', nodeFileSystem],
  ['blocking calls', blockingFileSystem],
])('files put together by %s', (_name, disk) => {
  it('stand there whole, with nothing beside them', async () => {
    await writeFile(join(folder, 'b.html'), 'old');
    expect((await putTogether(disk, groups())).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await readdir(folder)).sort()).toEqual(['a.html', 'a.jpg', 'b.html', 'c.html']);
    expect(await readFile(join(folder, 'b.html'), 'utf8')).toBe('new b.html');
  });

  it('are as readable as any new file, and as the old ones where they replace some', async () => {
    await writeFile(join(folder, 'any'), '');
    await writeFile(join(folder, 'b.html'), 'old');
    await chmod(join(folder, 'b.html'), 0o640);
    await putTogether(disk, groups());
    const modeOf = async (name: string) => (await stat(join(folder, name))).mode & 0o777;
    expect(await modeOf('a.html')).toBe(await modeOf('any'));
    expect(await modeOf('a.jpg')).toBe(await modeOf('any'));
    expect(await modeOf('b.html')).toBe(0o640);
  });

  it.each([
    ['file.write', 3, 'disk-full', 'ENOSPC'],
    ['file.sync', 2, 'io', 'EIO'],
    ['rename', 3, 'io', 'EIO'],
    ['create', 3, 'disk-full', 'ENOSPC'],
  ])('%s number %i stops its own group only', async (call, at, code, error) => {
    await writeFile(join(folder, 'b.html'), 'old');
    let met = 0;
    const { fs } = faultyFileSystem(disk, (made) => (made === call && ++met === at ? error : null));
    const done = await putTogether(fs, groups());
    expect(done.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual(['ok', code, 'ok']);
    expect((await readdir(folder)).sort()).toEqual(['a.html', 'a.jpg', 'b.html', 'c.html']);
    expect(await readFile(join(folder, 'b.html'), 'utf8')).toBe('old');
  });

  it('are not told as written where the folder was not confirmed', async () => {
    const { fs } = faultyFileSystem(disk, (call) => (call === 'syncFolder' ? 'EIO' : null));
    expect((await putTogether(fs, groups())).map(({ ok }) => ok)).toEqual([false, false, false]);
  });
});
