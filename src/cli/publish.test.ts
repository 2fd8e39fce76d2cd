import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';
import { runGalley } from './runGalley.fixture';

let folder = '';
const placed = () => ({ cwd: folder, env: { GALLEY_HOME: join(folder, 'home') } });
const galley = (args: readonly string[]) => galleyInTurn(args, placed());
const bytes = (name: string) => readFile(join(folder, name));
const attrs = async (name: string) => JSON.parse((await galley(['show', name, '--json'])).out).doc.attrs;
const OURS = {
  format: 1,
  id: 'ours',
  title: 'Ours',
  leaving: { published: true },
  required: ['published'],
  limits: { headline: { characters: 40 } },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-publish-'));
  await galley(['new', '-o', 'one.galley', '--headline', 'A bridge for all']);
  await writeFile(join(folder, 'ours.json'), JSON.stringify(OURS));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an export changes no story unless it is for publishing', async () => {
  const before = await bytes('one.galley');
  const seen = await stat(join(folder, 'one.galley'));
  expect((await galley(['export', 'one.galley'])).exit).toBe(0);
  expect((await galley(['export', 'one.galley', '--purpose', 'proof'])).exit).toBe(0);
  expect(await bytes('one.galley')).toEqual(before);
  expect((await stat(join(folder, 'one.galley'))).mtimeMs).toBe(seen.mtimeMs);
});

test('publishing locks the slug, says so in the log, and does nothing more for the same story', async () => {
  const first = await galley(['export', 'one.galley', '--purpose', 'publish', '--json']);
  expect([first.exit, first.err]).toEqual([0, '']);
  expect(JSON.parse(first.out)).toEqual({
    story: 'one.galley',
    out: 'one.html',
    house: { id: 'plain', by: 'default', file: null },
    problems: [],
    stamped: ['sentSlug', 'sentDigest', 'log'],
    may: true,
    stops: [],
    overridden: [],
  });
  expect(await attrs('one.galley')).toMatchObject({
    sentSlug: 'a-bridge-for-all',
    published: null,
    updated: null,
    log: [{ what: 'exported', rule: '', reason: 'first' }],
  });
  const [story, page] = [await bytes('one.galley'), await bytes('one.html')];
  const again = await galley(['export', 'one.galley', '--purpose', 'publish', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ stamped: [] });
  expect(await bytes('one.galley')).toEqual(story);
  expect(await bytes('one.html')).toEqual(page);
  const locked = await galley(['set', 'one.galley', 'slug=other']);
  expect([locked.exit, locked.err]).toEqual([2, expect.stringContaining('--unlock-slug')]);
});

test('a house dates the story, and a significant update moves the updated time that the page tells', async () => {
  const publish = ['export', 'one.galley', '--purpose', 'publish', '--house', 'ours.json', '--zone', 'Asia/Kolkata'];
  expect((await galley(publish)).err).toBe('House ours (asked for with --house), from ours.json\n');
  const first = await attrs('one.galley');
  expect(first.published).toMatchObject({ at: expect.stringMatching(/\+05:30$/), zone: 'Asia/Kolkata', confirmed: true });
  expect(await bytes('one.html').then(String)).toContain(`"datePublished":"${first.published.at}"`);
  await galley(['set', 'one.galley', 'tags=bridge', 'updateKind=minor']);
  await galley(publish);
  expect((await attrs('one.galley')).updated).toBeNull();
  await galley(['set', 'one.galley', 'tags=bridge, river', 'updateKind=significant']);
  await galley(publish);
  const last = await attrs('one.galley');
  expect(last).toMatchObject({
    published: first.published,
    updated: { zone: 'Asia/Kolkata' },
    log: [{ reason: 'first' }, { reason: 'minor' }, { reason: 'significant' }],
  });
  expect(await bytes('one.html').then(String)).toContain(`"dateModified":"${last.updated.at}"`);
});

test('what may not leave is stopped with its reasons, and the others leave', async () => {
  await galley(['new', '-o', 'two.galley', '--headline', 'A headline that is much longer than the house wants']);
  await galley(['set', 'two.galley', 'legal=yes']);
  const before = await bytes('two.galley');
  const ran = await galley(['export', 'two.galley', 'one.galley', '--purpose', 'publish', '-o', 'site']);
  expect([ran.exit, ran.out]).toEqual([1, 'Wrote site/one.html\n']);
  expect(ran.err).toBe(
    'two.galley::legal: block flag.legal: The story waits for a legal opinion.\ngalley: two.galley may not be published. A proof may leave: --purpose proof.\nHouse plain (the default one), comes with Galley\n',
  );
  expect(await bytes('two.galley')).toEqual(before);
  const json = await galley(['export', 'two.galley', '--purpose', 'publish', '--json']);
  expect([json.exit, JSON.parse(json.out)]).toEqual([
    1,
    {
      story: 'two.galley',
      out: null,
      house: { id: 'plain', by: 'default', file: null },
      problems: [],
      may: false,
      stops: ['flag.legal'],
      overridden: [],
    },
  ]);
  await expect(bytes('two.html')).rejects.toThrow('ENOENT');
  expect((await galley(['export', 'two.galley', '--purpose', 'proof'])).exit).toBe(0);
});

test('a story that cannot be marked still leaves, and is told', async () => {
  await chmod(join(folder, 'one.galley'), 0o444);
  const before = await bytes('one.galley');
  const ran = await galley(['export', 'one.galley', '--purpose', 'publish', '--json']);
  expect(ran.exit).toBe(1);
  expect(ran.err).toBe(
    'one.galley:: export.not-marked: The page is written, but the story is not marked as published. Cannot save “one.galley”: the file is write-protected. Save under another name, or take the protection off. Then export it again.\n',
  );
  expect(JSON.parse(ran.out)).toMatchObject({ out: 'one.html', stamped: [], problems: [{ rule: 'export.not-marked' }] });
  expect(await bytes('one.galley')).toEqual(before);
  expect(await bytes('one.html').then(String)).toContain('A bridge for all');
});

test.each<readonly [args: readonly string[], words: string]>([
  [['export', '-', '--purpose', 'publish'], 'standard input'],
  [['export', 'one.galley', '--purpose', 'publish', '--zone', 'Mars/Olympus'], 'Mars/Olympus'],
  [['export', 'one.galley', '--zone', 'Asia/Kolkata'], '--purpose publish'],
  [['export', 'one.galley', '--purpose', 'print'], 'print'],
  [['export', 'gone.galley', '--purpose', 'publish'], 'gone.galley'],
])('%j is refused with exit code 2', async (args, words) => {
  const before = await bytes('one.galley');
  const ran = await runGalley(args, { ...placed(), stdin: before });
  expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(words)]);
  expect(await bytes('one.galley')).toEqual(before);
});

test('a page on standard output marks its story too', async () => {
  const ran = await galley(['export', 'one.galley', '--purpose', 'publish', '--mode', 'fragment', '--header', '-o', '-']);
  expect([ran.exit, ran.out]).toEqual([0, expect.stringContaining('<h1>A bridge for all</h1>')]);
  expect((await attrs('one.galley')).sentSlug).toBe('a-bridge-for-all');
});
