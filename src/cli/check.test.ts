import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  checks: { 'standfirst.missing': 'off', 'section.missing': 'off', 'limit.headline': 'block' },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-check-'));
  await galley(['new', '-o', 'one.galley', '--headline', 'A bridge for all.']);
  await writeFile(join(folder, 'ours.json'), JSON.stringify(HOUSE));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a house from a file decides what is said, and the gate by it', async () => {
  const plain = await galley(['check', 'one.galley']);
  expect([plain.exit, plain.out.match(/(warn|block) [\w.-]+/g)]).toEqual([
    1,
    ['warn section.missing', 'warn headline.full-stop', 'warn standfirst.missing'],
  ]);
  const ours = await galley(['check', 'one.galley', '--house', 'ours.json', '--level', 'block']);
  expect([ours.exit, ours.out]).toEqual([
    1,
    expect.stringMatching(/^one\.galley:\w+:headline: block limit\.headline: The headline has 17 characters\./),
  ]);
  expect(ours.err).toContain('1 story: 1 to fix, 0 to check');
  const publish = await galley(['check', 'one.galley', '--house', 'ours.json', '--purpose', 'publish']);
  expect([publish.exit, publish.err]).toEqual([1, expect.stringContaining('one.galley may not be published: limit.headline')]);
  expect((await galley(['check', 'one.galley', '--house', 'ours.json', '--purpose', 'proof'])).exit).toBe(0);
  expect((await galley(['check', 'one.galley', '--purpose', 'publish'])).exit).toBe(0);
});

test('--fix mends and saves, --json and --sarif print the rest', async () => {
  const fixed = await galley(['check', 'one.galley', '--fix', '--json']);
  const answer = JSON.parse(fixed.out) as {
    readonly advice: readonly { readonly rule: string }[];
    readonly fixed: readonly { readonly rule: string }[];
  };
  expect(answer.fixed.map(({ rule }) => rule).sort()).toEqual(['headline.full-stop']);
  expect(answer.advice.map(({ rule }) => rule)).toEqual(['section.missing', 'standfirst.missing']);
  expect((await galley(['show', 'one.galley'])).out).toContain('# A bridge for all\n');
  const sarif = JSON.parse((await galley(['check', 'one.galley', '--sarif'])).out);
  expect(sarif).toMatchObject({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Galley' } }, results: [{ ruleId: 'section.missing', level: 'warning' }, {}] }],
  });
});

test('an override holds for its place and its words, with a reason and a name, in the log of the story', async () => {
  const strict = { ...HOUSE, checks: { ...HOUSE.checks, 'limit.headline': 'block', 'section.missing': 'block' } };
  await writeFile(join(folder, 'ours.json'), JSON.stringify(strict));
  const publish = ['--house', 'ours.json', '--purpose', 'publish', '--json'];
  const answer = async (...args: readonly string[]) => {
    const { exit, out } = await galley(['check', 'one.galley', ...publish, ...args]);
    const { may, stops, overridden, logged } = JSON.parse(out) as { readonly [key: string]: unknown };
    return { exit, may, stops, overridden, logged };
  };
  expect(await answer()).toMatchObject({ exit: 1, may: false, stops: ['section.missing', 'limit.headline'] });
  const first = await answer('--override', 'limit.headline', '--reason', 'शीर्षक तय है', '--by', 'Asha Rao');
  expect(first).toMatchObject({
    exit: 1,
    may: false,
    stops: ['section.missing'],
    overridden: ['limit.headline'],
    logged: [{ by: 'Asha Rao', what: 'overridden', rule: 'limit.headline', reason: 'शीर्षक तय है', words: 'A bridge for all.' }],
  });
  const second = await galley([
    ...['check', 'one.galley', '--house', 'ours.json', '--purpose', 'publish'],
    ...['--override', 'section.missing@', '--reason', 'Goes to all', '--by', 'Asha Rao'],
  ]);
  expect([second.exit, second.err]).toEqual([0, expect.stringContaining('one.galley::section: section.missing is overridden')]);
  expect(second.err).toContain('one.galley may leave, overridden: section.missing, limit.headline');
  // Its words are others now: --fix takes the full stop.
  expect(await answer('--fix')).toMatchObject({ may: false, stops: ['limit.headline'], overridden: ['section.missing'] });
  const log = JSON.parse((await galley(['show', 'one.galley', '--json'])).out) as {
    readonly doc: { readonly attrs: { readonly log: unknown[] } };
  };
  expect(log.doc.attrs.log).toHaveLength(2);
});

test.each([
  [['--override', 'limit.headline'], '--override needs --reason TEXT and --by NAME'],
  [['--by', 'Asha'], '--reason and --by belong to --override'],
  [['--override', 'x.y', '--reason', 'Agreed', '--by', 'Asha'], 'Nothing of “x.y” stands in the way'],
  [['--override', 'x.y', '--reason', '…', '--by', 'Asha'], 'A reason needs words'],
  [['--house', 'nope'], 'There is no house “nope”'],
  [['--house', 'nope.json'], 'nope.json'],
  [['--json', '--sarif'], 'cannot both'],
  [['--level', 'all'], '--level cannot be “all”'],
])('%j is refused with exit code 2', async (args, words) => {
  const refused = await galley(['check', 'one.galley', ...args]);
  expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining(words)]);
});
