import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attrsOf } from './attributes';
import { MARKS, nodeSpecs } from './index';

const text = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8');
const section = text.slice(text.indexOf('### The document'), text.indexOf('### What does not come back'));
const names = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, -1));

/** Names of a table's first cells, each with what the last cell of its row names. */
function documented(columns: number): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows
      .filter((cells) => cells.length === columns)
      .flatMap((cells) => names(cells[0] ?? '').map((name) => [name, names(cells.at(-1) ?? '')])),
  );
}

const written = nodeSpecs().filter(({ name }) => !['doc', 'head', 'body', 'text'].includes(name));

// A block that was begun with `npm run new:block` has no row yet: it is written down before it is released.
const rowed = written.filter(({ name }) => documented(3).has(name));

test('docs/file-format.md names no node that is not there, and the nodes of every block that a story of today has', () => {
  const known = new Set(written.map(({ name }) => name));
  expect([...documented(3).keys()].filter((name) => !known.has(name))).toEqual([]);
  expect(rowed.length).toBeGreaterThanOrEqual(47);
});

test('docs/file-format.md names every mark, the outermost first, and no other', () => {
  expect([...documented(2).keys()]).toEqual(MARKS.map(({ name }) => name));
});

test.each(rowed.map((spec) => [spec.name, Object.keys(attrsOf(spec))] as const))(
  'docs/file-format.md names the attributes of %s',
  (name, attrs) => {
    expect(documented(3).get(name)).toEqual(expect.arrayContaining([...attrs]));
  },
);

test.each(MARKS.map((spec) => [spec.name, Object.keys(spec.attrs ?? {})] as const))(
  'docs/file-format.md names the attributes of the mark %s',
  (name, attrs) => {
    expect(documented(2).get(name)).toEqual(expect.arrayContaining([...attrs]));
  },
);
