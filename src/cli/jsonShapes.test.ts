import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../contract/result';
import { galleyInTurn } from './galleyInTurn.fixture';

let folder = '';
const galley = (args: readonly string[]) => galleyInTurn(args, { cwd: folder, env: { GALLEY_HOME: join(folder, 'home') } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-json-'));
  await copyFile(join(import.meta.dirname, '..', '..', 'resources/samples/article.txt'), join(folder, 'article.txt'));
  expect((await galley(['import', 'article.txt', '-o', 's.galley'])).exit).toBe(0);
  await writeFile(join(folder, 'bad.galley'), 'no zip');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = expect.any(String);
const advice = {
  level: expect.stringMatching(/^(warn|block)$/),
  rule: text,
  message: text,
  where: expect.objectContaining({ block: text }),
};
/** No house was named. */
const house = { id: text, by: 'default', file: null };
const error = { code: expect.toSatisfy((code) => (ERROR_CODES as readonly string[]).includes(code)), message: text };

/** The shapes that docs/cli.md promises, to the last key of the outermost object. */
const SHAPES: readonly (readonly [readonly string[], readonly object[]])[] = [
  [
    ['import', 'article.txt', '-o', 'i.galley'],
    [
      {
        story: 'i.galley',
        report: {
          source: 'article.txt',
          format: 'plain-text',
          lines: 23,
          entries: expect.arrayContaining([
            { decision: text, line: 1, text: text, outcome: 'split', as: 'section', rule: 'breadcrumb-trail', why: text, block: '' },
          ]),
          decisions: expect.arrayContaining([{ id: 'L3.headline', line: 3, flipped: false, action: 'Undo' }]),
          words: { in: 523, kept: 460, repeats: 59, furniture: 4, lost: 0 },
        },
      },
    ],
  ],
  [
    ['export', 's.galley'],
    [{ story: 's.galley', out: 's.html', house, problems: expect.arrayContaining([{ rule: text, message: text, block: text }]) }],
  ],
  [
    ['export', 's.galley', 'bad.galley', '-o', 'site'],
    [
      { story: 's.galley', out: join('site', 's.html'), house, problems: expect.any(Array) },
      { story: 'bad.galley', error },
    ],
  ],
  [
    ['show', 's.galley'],
    [{ format: 'galley-story', version: 1, reader: 1, doc: { type: 'doc', attrs: expect.any(Object), content: expect.any(Array) } }],
  ],
  [['set', 's.galley', 'tags=a, b', 'slug=s-t'], [{ story: 's.galley', metadata: { tags: ['a', 'b'], slug: 's-t' } }]],
  [['check', 's.galley'], [{ story: 's.galley', house, advice: expect.arrayContaining([expect.objectContaining(advice)]) }]],
  [
    ['check', 's.galley', '--purpose', 'publish'],
    [{ story: 's.galley', house, advice: expect.any(Array), may: false, stops: expect.any(Array), overridden: [] }],
  ],
  [
    ['check', 's.galley', 'bad.galley'],
    [
      { story: 's.galley', house, advice: expect.any(Array) },
      { story: 'bad.galley', error },
    ],
  ],
  [['new', '-o', 'n.galley'], [{ story: 'n.galley' }]],
  [['import', 'none.txt'], [{ error: { ...error, detail: 'ENOENT' } }]],
  [['show', 'bad.galley'], [{ error }]],
  [['set', 's.galley', 'tgas=a'], [{ error: { ...error, detail: text } }]],
  [['serve', 'bad.galley', '--no-open'], [{ error }]],
];

describe('--json', () => {
  it.each(SHAPES)('%j', async (args, shapes) => {
    const { out } = await galley([...args, '--json']);
    const values =
      args[0] === 'show' && out.startsWith('{\n')
        ? [JSON.parse(out)]
        : out
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line));
    expect(values).toEqual(shapes);
  });
});
