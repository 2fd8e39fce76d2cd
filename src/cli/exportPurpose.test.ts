import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { galleyInTurn } from './galleyInTurn.fixture';

let folder = '';
const galley = (args: readonly string[]) => galleyInTurn(args, { cwd: folder, env: { GALLEY_HOME: join(folder, 'home') } });
const HOUSE = {
  format: 1,
  id: 'ours',
  title: 'Ours',
  limits: { headline: { characters: 10 } },
  checks: { 'limit.headline': 'block' },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-purpose-'));
  await galley(['new', '-o', 'one.galley', '--headline', 'A bridge for all.']);
  await writeFile(join(folder, 'ours.json'), JSON.stringify(HOUSE));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an export to publish is held back whatever the way out, and a proof leaves', async () => {
  const held = async (...args: readonly string[]) =>
    galley(['export', 'one.galley', '--house', 'ours.json', '--purpose', 'publish', ...args]);
  for (const args of [[], ['-o', 'site/'], ['-o', 'page.html', '--images', 'inline'], ['--mode', 'fragment']]) {
    const { exit, out, err } = await held(...args);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toMatch(/^one\.galley:\w+:headline: block limit\.headline: The headline has 17 characters/);
    expect(err).toContain('one.galley may not be published');
  }
  expect((await held('-o', '-')).out).toBe('');
  expect((await held('-o', '-', '--json')).out).toBe('');
  const said = JSON.parse((await held('--json')).out) as object;
  expect(said).toMatchObject({ story: 'one.galley', out: null, stops: ['limit.headline'] });
  expect((await readdir(folder)).filter((name) => /html|site/.test(name))).toEqual([]);
  const proof = await galley(['export', 'one.galley', '--house', 'ours.json', '--purpose', 'proof', '-o', '-']);
  expect([proof.exit, proof.out]).toEqual([0, expect.stringContaining('A bridge for all.')]);
  await galley(['check', 'one.galley', '--house', 'ours.json', '--override', 'limit.headline', '--reason', 'Agreed', '--by', 'Asha']);
  const published = await held('-o', 'page.html');
  expect([published.exit, published.out]).toEqual([0, 'Wrote page.html\n']);
});
