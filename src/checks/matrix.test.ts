import { expect, test } from 'vitest';
import { BLOCKS, blockOf } from '../blocks';
import { FIXTURE_NAMES, readFixture } from '../blocks/testing/fixture';
import type { JsonNode } from '../contract/json';
import { walk } from '../story/walk';
import { CHECKS } from './checks.table';
import { runChecks } from './runChecks';
import { fixtureHouse } from './testing/fixtureHouse';
import type { MatrixRow } from './testing/matrix/MatrixRow';
import { MATRIX } from './testing/matrix/matrix';

const NOW = '2026-03-08T00:00:00Z';
const levelsOf = ({ rule, house = {} }: MatrixRow, doc: JsonNode, checks: { readonly [rule: string]: string } = {}): readonly string[] =>
  runChecks(doc, fixtureHouse({ ...house, checks }), { now: NOW }).flatMap((one) => (one.rule === rule ? [one.level] : []));

test.each(MATRIX)('$rule: a hit, a near miss, another language', (row) => {
  expect(levelsOf(row, row.hit).length).toBeGreaterThan(0);
  expect(levelsOf(row, row.miss)).toEqual([]);
  if (row.other !== null) expect(levelsOf(row, row.other).length).toBeGreaterThan(0);
  else if (row.foreign !== undefined) expect(levelsOf(row, row.foreign)).toEqual([]);
  else throw new Error('A rule that cannot be broken in another language needs a story there that it leaves alone.');
});

test.each(MATRIX)('$rule: off, a warning and a stop, as the house says', (row) => {
  const of = (level: string) => new Set(levelsOf(row, row.hit, { [row.rule]: level }));
  expect([of('off'), of('warn'), of('block')]).toEqual([new Set(), new Set(['warn']), new Set(['block'])]);
});

test('the matrix has every rule of every check', () => {
  const rows = new Set(MATRIX.map(({ rule }) => rule));
  const missing = CHECKS.flatMap((check) => Object.keys(check.rules)).filter((rule) =>
    rule.endsWith('*') ? ![...rows].some((one) => one.startsWith(rule.slice(0, -1))) : !rows.has(rule),
  );
  expect(missing).toEqual([]);
  expect(rows.size).toBe(MATRIX.length);
});

test('what blocks say of their fixtures are rules that a house knows by name', () => {
  const known = new Set(CHECKS.flatMap((check) => Object.keys(check.rules)));
  const rules = BLOCKS.flatMap(({ name }) => {
    const beside = new URL(`../blocks/${name}/${name}.ts`, import.meta.url);
    return FIXTURE_NAMES.flatMap((fixture) => {
      const said: string[] = [];
      walk(
        readFixture(beside, fixture).node,
        (node) => void said.push(...(blockOf(node.type)?.advice?.(node) ?? []).map(({ rule }) => rule)),
      );
      return said;
    });
  });
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
});
