import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';
import { runGalley } from './runGalley.fixture';

const MB = 1024 * 1024;
let folder = '';
let good: Uint8Array = new Uint8Array();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-bad-'));
  await mkdir(join(folder, 'home'));
  const made = await galleyInTurn(['new', '-o', join(folder, 'good.galley'), '--headline', 'A quiet day']);
  expect(made.err).toBe('');
  good = await readFile(join(folder, 'good.galley'));
  await writeAll();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A story container with any story.json and any further entries, honest manifest included. */
function container(story: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array {
  const entries: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.galley.story+zip'),
    'story.json': typeof story === 'string' ? strToU8(story) : story,
    ...more,
  };
  const manifest = {
    format: 'galley-manifest',
    version: 1,
    entries: Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, { size: bytes.length, sha256: sha(bytes) }])),
  };
  const zip: Zippable = {
    mimetype: [entries.mimetype ?? new Uint8Array(), { level: 0 }],
    'manifest.json': strToU8(JSON.stringify(manifest)),
  };
  for (const [name, bytes] of Object.entries(entries)) if (name !== 'mimetype') zip[name] = bytes;
  return zipSync(zip, { mtime: new Date(1980, 0, 1) });
}

function envelope(doc: unknown, version = 1, reader = 1): string {
  return JSON.stringify({ format: 'galley-story', version, reader, doc });
}

async function sparse(name: string, size: number): Promise<void> {
  const file = await open(join(folder, name), 'w');
  await file.truncate(size);
  await file.close();
}

async function writeAll(): Promise<void> {
  const put = (name: string, bytes: Uint8Array | string) => writeFile(join(folder, name), bytes);
  const nested = `${'{"type":"quote","content":['.repeat(20_000)}${']}'.repeat(20_000)}`;
  const forged = good.slice();
  for (let at = 0; at + 4 < forged.length; at += 1)
    if (forged[at] === 0x50 && forged[at + 1] === 0x4b && forged[at + 2] === 1 && forged[at + 3] === 2) forged.fill(0xff, at + 20, at + 28);
  await put(
    'binary.galley',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256),
  );
  await put('truncated.galley', good.subarray(0, Math.floor(good.length * 0.6)));
  await put('forged.galley', forged);
  await put('slip.galley', container(envelope({ type: 'doc' }), { '../../slipped.txt': strToU8('out') }));
  await sparse('zeros.galley', 2048 * MB);
  await put('bomb.galley', container(new Uint8Array(300 * MB)));
  await put('newer.galley', container(envelope({ type: 'doc', content: [] }, 99, 99)));
  await put(
    'unknown.galley',
    container(envelope({ type: 'doc', attrs: {}, content: [{ type: 'head' }, { type: 'body', content: [{ type: 'hologram' }] }] })),
  );
  await put('nested.galley', container(`{"format":"galley-story","version":1,"reader":1,"doc":${nested}}`));
  await put('badutf8.galley', container(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)));
  await put('empty.galley', '');
  execFileSync('mkfifo', [join(folder, 'pipe.galley')]);
  await mkdir(join(folder, 'folder.galley'));
  await put('huge.txt', new Uint8Array(100 * MB).fill(0x61));
  await put('lines.txt', 'a\n'.repeat(2_000_000));
  await put('lines.html', `<h1>A</h1>${'<p>a'.repeat(500_000)}`);
  await put('badutf8.txt', Uint8Array.of(0x61, 0xff, 0x62, 0x0a));
  await put(
    'binary.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) % 256),
  );
  await put('nested.html', `${'<div>'.repeat(20_000)}deep`);
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
}

/** Hash, mode and time of a file; what is no file has its kind only. */
async function print(name: string): Promise<string> {
  const path = join(folder, name);
  const info = await stat(path);
  if (!info.isFile() || info.size > 200 * MB) return `${info.mode} ${info.size} ${info.mtimeMs}`;
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return `${info.mode} ${info.size} ${info.mtimeMs} ${hash.digest('hex')}`;
}

const STORIES = [
  'binary.galley',
  'truncated.galley',
  'forged.galley',
  'slip.galley',
  'zeros.galley',
  'bomb.galley',
  'newer.galley',
  'unknown.galley',
  'nested.galley',
  'badutf8.galley',
  'empty.galley',
  'pipe.galley',
  'folder.galley',
];

describe('a bad story', () => {
  it.each(
    STORIES.flatMap(
      (name) =>
        [
          ['export', name],
          ['set', name],
          ['check', name],
          ['show', name],
        ] as const,
    ),
  )('%s %s', async (command, name) => {
    const before = await print(name);
    const extra = command === 'set' ? ['slug=x'] : command === 'export' ? ['-o', join(folder, 'out.html')] : [];
    const ran = await runGalley([command, join(folder, name), ...extra], { env: { GALLEY_HOME: join(folder, 'home') } });
    expect(ran.exit, ran.out + ran.err).toBe(2);
    expect(ran.err).toContain(name);
    expect(ran.err).not.toMatch(/bug in Galley|\n\s+at /);
    expect(ran.peak).toBeLessThan(512);
    expect(ran.took).toBeLessThan(10_000);
    expect(await print(name)).toBe(before);
    await expect(stat(join(folder, 'out.html'))).rejects.toThrow();
    await expect(stat(join(folder, '..', 'slipped.txt'))).rejects.toThrow();
  });

  it('does not stop a batch and is listed at the end', async () => {
    const out = join(folder, 'batch');
    const ran = await galleyInTurn([
      'export',
      join(folder, 'binary.galley'),
      join(folder, 'good.galley'),
      join(folder, 'none.galley'),
      '-o',
      out,
    ]);
    expect(ran.exit).toBe(2);
    expect(await readFile(join(out, 'good.html'), 'utf8')).toContain('A quiet day');
    expect(ran.err.trimEnd().split('\n').slice(-2).join('\n')).toMatch(/binary\.galley[\s\S]*none\.galley/);
  });
});

describe('a bad text', () => {
  it.each(['huge.txt', 'lines.txt', 'lines.html', 'badutf8.txt', 'binary.txt', 'pipe.txt', 'folder.galley', 'none.txt'])(
    'import %s',
    async (name) => {
      const target = join(folder, 'made.galley');
      const ran = await runGalley(['import', join(folder, name), '-o', target]);
      expect(ran.exit, ran.out + ran.err).toBe(2);
      expect(ran.err).toContain(name);
      expect(ran.err).not.toMatch(/bug in Galley|\n\s+at /);
      expect(ran.peak).toBeLessThan(512);
      expect(ran.took).toBeLessThan(10_000);
      await expect(stat(target)).rejects.toThrow();
    },
  );

  it('reads or refuses HTML that nests 20,000 deep', async () => {
    const ran = await runGalley(['import', join(folder, 'nested.html'), '-o', join(folder, 'nested-in.galley')]);
    expect([0, 2]).toContain(ran.exit);
    expect(ran.err).toContain('nested.html');
    expect(ran.err).not.toMatch(/bug in Galley|\n\s+at /);
    expect(ran.peak).toBeLessThan(512);
  });
});

describe('a bad target', () => {
  it('never overwrites a story, a folder or a file that is no story', async () => {
    await writeFile(join(folder, 'a.txt'), 'A headline\n\nA paragraph that says something.\n');
    await writeFile(join(folder, 'mine.doc'), 'precious');
    const before = await print('good.galley');
    for (const target of ['good.galley', 'folder.galley', 'mine.doc', 'no/such/folder/x.galley']) {
      const ran = await galleyInTurn(['import', join(folder, 'a.txt'), '-o', join(folder, target)]);
      expect(ran.exit, target).toBe(2);
    }
    expect((await galleyInTurn(['import', join(folder, 'a.txt'), '-o', join(folder, 'mine.doc'), '--force'])).exit).toBe(2);
    expect((await galleyInTurn(['export', join(folder, 'good.galley'), '-o', join(folder, 'good.galley')])).exit).toBe(2);
    expect(await print('good.galley')).toBe(before);
    expect(await readFile(join(folder, 'mine.doc'), 'utf8')).toBe('precious');
  });

  it.each([
    [
      'the page that a story was made of',
      'mine.html',
      '<!doctype html><title>Old</title><h1>An old page</h1><p>Words that stand nowhere else.</p>',
    ],
    ['a page with the mark in its text', 'marked.html', '<html><body><p>&lt;meta name="generator" content="Galley"&gt;</p></body></html>'],
    ['a text', 'words.txt', 'A headline\n\nA paragraph that says something.\n'],
  ])('never exports over %s without --force', async (_, name, text) => {
    const [story, path] = [join(folder, `${name.split('.')[0]}.galley`), join(folder, name)];
    await writeFile(path, text);
    expect((await galleyInTurn(['import', path, '-o', story])).exit).toBe(0);
    const again = name.endsWith('.html') ? [] : ['-o', path];
    const ran = await galleyInTurn(['export', story, ...again]);
    expect(ran.exit, ran.out + ran.err).toBe(2);
    expect(ran.err).toContain(name);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect((await galleyInTurn(['export', story, ...again, '--force'])).exit).toBeLessThan(2);
    expect(await readFile(path, 'utf8')).not.toBe(text);
  });

  it.each(['page', 'fragment'])('replaces an older export: a %s', async (mode) => {
    const out = join(folder, `again-${mode}.html`);
    for (const headline of ['One', 'Two']) {
      const story = join(folder, `${headline}-${mode}.galley`);
      expect((await galleyInTurn(['new', '-o', story, '--headline', headline])).exit).toBe(0);
      expect((await galleyInTurn(['export', story, '--mode', mode, '--header', '-o', out])).exit).toBe(0);
    }
    expect(await readFile(out, 'utf8')).toContain('Two</h1>');
  });

  it('names the file that stands where a folder is needed', async () => {
    await writeFile(join(folder, 'site.html'), '');
    const ran = await galleyInTurn(['export', join(folder, 'good.galley'), join(folder, 'good.galley'), '-o', join(folder, 'site.html')]);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringMatching(/site\.html” is a file, and several stories need a folder/)]);
  });
});
