import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';

let folder = '';
const galley = (...args: readonly string[]) => galleyInTurn(args, { env: { GALLEY_HOME: join(folder, 'home') } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-house-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, file: object): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ format: 1, id: 'mine', title: 'Mine', ...file }));
  return path;
}

test('house test passes for every house that comes with Galley', async () => {
  const { exit, out, err } = await galley('house', 'test');
  expect([exit, err]).toEqual([0, '']);
  expect(out.match(/: (\d+) of \1 tests passed\n/g)?.length).toBe(4);
});

test('house test shows what differs and ends with 1', async () => {
  const words = [{ name: 'a.gaol', words: ['gaol'], suggestion: 'prison', reason: 'Modern.' }];
  const tests = [{ name: 'gaol is jail', given: { field: 'paragraph', text: 'To gaol.' }, expect: { fixed: 'To jail.' } }];
  const path = await put('mine.json', { words, tests });
  const { exit, out } = await galley('house', 'test', path);
  expect(exit).toBe(1);
  expect(out).toBe('mine: failed: gaol is jail\n    - To jail.\n    + To prison.\nmine: 0 of 1 tests passed\n');
  const json = await galley('house', 'test', path, 'plain', '--json');
  expect(json.exit).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject([{ house: 'mine', outcomes: [{ passed: false }] }, { house: 'plain' }]);
});

test.each<readonly [what: string, bytes: Uint8Array, words: string]>([
  ['no text', Uint8Array.of(0xff, 0, 0x1b, 0x5b), 'no JSON'],
  ['endless brackets', Buffer.from('['.repeat(3_000_000)), 'too large'],
  ['another form', Buffer.from('{"colour":"red"}'), 'cannot be used'],
])('house show prints no file that is no house: %s', async (_, bytes, words) => {
  const path = join(folder, 'odd.json');
  await writeFile(path, bytes);
  const { exit, out, err } = await galley('house', 'show', path);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`odd\\.json.*${words}`));
});

test('a house that cannot be used is told with every place in it, and ends with 2', async () => {
  const path = await put('bad.json', { colour: 'red', stylesheet: 'p{background:url(x)}' });
  const { exit, err } = await galley('house', 'test', path);
  expect(exit).toBe(2);
  expect(err).toContain('The house bad.json cannot be used: “colour” is a key that no house file has.');
});

test('list and show', async () => {
  const list = await galley('house', 'list');
  expect(list.exit).toBe(0);
  expect(list.out).toMatch(/^english-daily: English daily \(The Harbour Post, en, \d+ tests, comes with Galley\)$/m);
  const shown = await galley('house', 'show', 'hindi-daily');
  expect(JSON.parse(shown.out)).toMatchObject({ id: 'hindi-daily' });
  expect((await galley('house', 'show', 'nothing')).exit).toBe(2);
  expect((await galley('house', 'burn')).exit).toBe(2);
});

test('export takes the house that is named', async () => {
  const story = join(folder, 'a.galley');
  await galley('new', '-o', story, '--headline', 'A quiet day');
  await galley('set', story, 'dateline=Kochi');
  const page = join(folder, 'a.html');
  const done = await galley('export', story, '--house', 'english-daily', '-o', page);
  expect(done.err).toBe('House english-daily (asked for with --house), comes with Galley\n');
  const html = await readFile(page, 'utf8');
  expect(html).toContain('<meta name="galley:profile"');
  expect(html).toContain('.hp-also-read');
  const missing = await galley('export', story, '--house', 'nothing', '-o', page);
  expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('nothing')]);
});

test('check and export say which house they took, and where it came from', async () => {
  const story = join(folder, 'said.galley');
  const bare = join(folder, 'bare.galley');
  const mine = await put('mine.json', {});
  await mkdir(join(folder, 'home', 'houses'), { recursive: true });
  const kept = join(folder, 'home', 'houses', 'kept.json');
  await writeFile(kept, JSON.stringify({ format: 1, id: 'kept', title: 'Kept' }));
  await galley('new', '-o', story, '--headline', 'A quiet day');
  await galley('new', '-o', bare, '--headline', 'Another');
  const page = join(folder, 'said.html');
  const said = async (...options: readonly string[]) => {
    const [check, left] = [await galley('check', story, ...options), await galley('export', story, '-o', page, ...options)];
    expect(check.err.endsWith(left.err)).toBe(true);
    const json = await galley('check', story, '--json', ...options);
    const out = await galley('export', story, '-o', page, '--json', ...options);
    expect([json.err, out.err]).toEqual(['', '']);
    const house = (JSON.parse(json.out) as { readonly house: object }).house;
    expect(JSON.parse(out.out)).toMatchObject({ house });
    return [left.err, house];
  };
  expect(await said()).toEqual(['House plain (the default one), comes with Galley\n', { id: 'plain', by: 'default', file: null }]);
  expect(await said('--house', mine)).toEqual([
    `House mine (asked for with --house), from ${mine}\n`,
    { id: 'mine', by: 'option', file: mine },
  ]);
  await galley('set', story, 'house=kept');
  expect(await said()).toEqual([`House kept (named by the story), from ${kept}\n`, { id: 'kept', by: 'story', file: kept }]);
  const both = await galley('check', story, bare);
  expect(both.err).toContain(
    `House kept (named by the story), from ${kept}: 1 story\nHouse plain (the default one), comes with Galley: 1 story\n`,
  );
  await writeFile(kept, '{');
  const broken = await galley('check', story);
  expect(broken.exit).toBe(1);
  expect(broken.err).toMatch(/The house kept\.json cannot be used: it is no JSON .* The default house is used until then\.\n/);
  expect(broken.err).toContain('House plain (the default one), comes with Galley\n');
});
