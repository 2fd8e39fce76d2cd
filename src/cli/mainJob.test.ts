import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';
import { runGalley } from './runGalley.fixture';

const ARTICLE = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'article.txt');
const BUILT = join(import.meta.dirname, '..', '..', 'out', 'cli', 'galley.js');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const galley = (args: readonly string[], options: Parameters<typeof runGalley>[1] = {}) =>
  runGalley(args, { cwd: folder, ...options, env: { GALLEY_HOME: join(folder, 'home'), ...options.env } });

/** The same where its process is not what is asked about. */
const inTurn = (...args: readonly string[]) => galleyInTurn(args, { cwd: folder, env: { GALLEY_HOME: join(folder, 'home') } });

describe('the main job on the command line', () => {
  it('takes an article in, fixes its metadata and lets it leave', async () => {
    const made = await galley(['import', ARTICLE, '-o', 's.galley', '--json']);
    expect(made.exit, made.err).toBe(0);
    const { report } = JSON.parse(made.out);
    expect(report.words.lost).toBe(0);
    expect(made.err).toContain('question');

    const first = await galley(['export', 's.galley', '--mode', 'page']);
    expect(first.exit).toBe(1);
    expect(first.err).toContain('export.zone-unconfirmed');
    expect(await readFile(join(folder, 's.html'), 'utf8')).not.toContain('<time');

    const set = await galley(['set', 's.galley', 'zone=Asia/Kolkata', 'tags=one, two', 'section=World > Asia', 'targetLength=600']);
    expect(set.exit, set.err).toBe(0);
    expect(set.out).toContain('section = World > Asia');

    const again = await galley(['export', 's.galley', '--mode', 'page', '--json']);
    expect(JSON.parse(again.out).problems.map((problem: { rule: string }) => problem.rule)).not.toContain('export.zone-unconfirmed');
    const page = await readFile(join(folder, 's.html'), 'utf8');
    expect(page).toMatch(/<time datetime="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30">/);
    expect(page).toContain('"@type":"NewsArticle"');
    expect(page.match(/<h1>/g)).toHaveLength(1);

    const json = JSON.parse((await galley(['show', 's.galley', '--json'])).out);
    expect(json.doc.attrs.tags).toEqual(['one', 'two']);
    expect(json.doc.attrs.section).toEqual(['World', 'Asia']);
  });

  it('gives the same bytes in every zone and language', async () => {
    const results: string[] = [];
    for (const env of [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Auckland', LANG: 'hi_IN.UTF-8', LC_ALL: 'hi_IN.UTF-8' },
    ]) {
      await rm(join(folder, 's.galley'), { force: true });
      const made = await galley(['import', ARTICLE, '-o', 's.galley', '--json'], { env });
      const out = await galley(['export', 's.galley', '-o', '-'], { env });
      const problems = out.err.replace(/^Exporting .*\n/gm, '');
      results.push(`${made.out}${made.err}${out.out}${problems}${(await readFile(join(folder, 's.galley'))).toString('base64')}`);
    }
    expect(results[1]).toBe(results[0]);
  });

  it('reads its own page back to the same page', async () => {
    await inTurn('import', ARTICLE, '-o', 'a.galley', '--zone', 'Asia/Kolkata');
    await inTurn('export', 'a.galley', '-o', 'a.html');
    const back = await inTurn('import', 'a.html', '-o', 'b.galley');
    expect(back.exit, back.err).toBe(0);
    await inTurn('export', 'b.galley', '-o', 'b.html');
    expect(await readFile(join(folder, 'b.html'), 'utf8')).toBe(await readFile(join(folder, 'a.html'), 'utf8'));
  });

  it('passes stories and pages through pipes', async () => {
    const text = await readFile(ARTICLE);
    await galley(['import', '-', '-o', 'p.galley'], { stdin: text });
    const shown = await galley(['show', '-'], { stdin: await readFile(join(folder, 'p.galley')) });
    expect(shown.exit, shown.err).toBe(0);
    expect(shown.out).toContain('[picture missing]');
    const fragment = await galley(['export', '-', '--mode', 'fragment'], { stdin: await readFile(join(folder, 'p.galley')) });
    expect(fragment.out).toMatch(/^<(figure|p)/);
    expect(fragment.out).not.toMatch(/<h1|<html|class="byline"/);
  });

  it('makes the same file on standard output as under a name', async () => {
    const text = await readFile(ARTICLE);
    await galley(['import', ARTICLE, '-o', 'named.galley']);
    const env = { ...process.env, GALLEY_HOME: join(folder, 'home') };
    const piped = spawnSync(process.execPath, [BUILT, 'import', '-', '-o', '-'], { cwd: folder, env, input: text });
    expect(piped.status, String(piped.stderr)).toBe(0);
    expect(piped.stdout.equals(await readFile(join(folder, 'named.galley')))).toBe(true);
  });

  it.runIf(existsSync('/dev/full'))('says that its output could not be written', async () => {
    await inTurn('new', '-o', 'full.galley', '--headline', 'Full');
    const ran = spawnSync('sh', ['-c', '"$0" "$1" export full.galley -o - > /dev/full', process.execPath, BUILT], {
      cwd: folder,
      encoding: 'utf8',
    });
    // Its progress is said where the machine is slow.
    expect([ran.status, ran.stderr.replace(/^Exporting .*\n/gm, '')]).toEqual([
      2,
      expect.stringMatching(/^galley: Cannot write to standard output: the system reports ENOSPC\..*\n/),
    ]);
  });

  it('exports to the end where nobody reads what it says', async () => {
    // More than two lots of PendingExports: the first is told while the last is still to be written.
    const names = Array.from({ length: 450 }, (_, index) => `piped-${index}.galley`);
    await inTurn('new', '-o', 'piped-0.galley', '--headline', 'Piped');
    for (const name of names.slice(1)) await copyFile(join(folder, 'piped-0.galley'), join(folder, name));
    const ran = spawnSync('sh', ['-c', '"$@" | true', 'sh', process.execPath, BUILT, 'export', ...names, '-o', 'piped'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(await readdir(join(folder, 'piped'))).toHaveLength(450);
    expect(ran.stderr).not.toMatch(/^galley:/m);
  });

  it('says that it is reading where that takes long', async () => {
    const long = await galley(['import', '-', '-o', 'long.galley'], {
      stdin: `A title of the long text\n\n${'Words that go on. '.repeat(20_000)}`,
    });
    expect([long.exit, long.err]).toEqual([0, expect.stringMatching(/^Reading standard input \(0\.4 MB\) \.\.\.\n/)]);
  });

  it('exports many into a folder and checks them like a linter', async () => {
    await inTurn('new', '-o', 'one.galley', '--headline', 'One');
    await inTurn('new', '-o', 'two.galley', '--headline', 'Two');
    expect((await inTurn('export', 'one.galley', 'two.galley', '-o', 'site')).exit).toBe(0);
    expect((await readdir(join(folder, 'site'))).sort()).toEqual(['one.html', 'two.html']);
    await mkdir(join(folder, 'sub'));
    await inTurn('new', '-o', 'sub/one.galley', '--headline', 'Another one');
    const both = await inTurn('export', 'one.galley', 'sub/one.galley', '-o', 'both');
    expect(both.out).toBe('Wrote both/one.html\nWrote both/one-2.html\n');
    expect(await readFile(join(folder, 'both', 'one-2.html'), 'utf8')).toContain('Another one');
    await inTurn('import', ARTICLE, '-o', 's.galley');
    const check = await inTurn('check', 's.galley', 'one.galley');
    expect(check.exit).toBe(1);
    for (const line of check.out.trim().split('\n')) expect(line).toMatch(/^\S+\.galley:\w*:\w*: (warn|block) [\w.-]+: .+\.$/u);
  });

  it.each([
    [['set', 'one.galley', 'sectoin=World'], 'nearest: section'],
    [['set', 'one.galley', 'published=yesterday'], 'yesterday'],
    [['set', 'one.galley', 'zone=Asia/Kolkata'], 'waits for a zone'],
    [['set', 'one.galley', 'slug'], 'key=value'],
    [['export', 'one.galley', '--images', 'url=javascript:x'], 'javascript:x'],
    [['export', 'one.galley', '--max-width', '5'], '“5”'],
    [['import', 'none.txt', '--zone', 'Mars/Olympus'], 'none.txt'],
    [['import', ARTICLE, '-o', '-', '--json'], 'cannot both go to standard output'],
    [['new', '--language', 'English'], 'English'],
    [['serve', '--port', 'x'], '--port'],
    [['serve', 'none.galley', '--no-open'], 'none.galley'],
  ])('%j is refused with exit code 2 and changes nothing', async (args, words) => {
    await inTurn('new', '-o', 'one.galley', '--headline', 'One');
    const before = await readFile(join(folder, 'one.galley'));
    const ran = await inTurn(...args);
    expect(ran.exit, ran.out + ran.err).toBe(2);
    expect(ran.err).toContain(words);
    expect(await readFile(join(folder, 'one.galley'))).toEqual(before);
  });
});
