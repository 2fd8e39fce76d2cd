import { expect, test } from 'vitest';
import { gate, logOf, type Override, type Purpose } from './gate';
import type { Checked } from './runChecks';

const found = (rule: string, level: 'warn' | 'block', block = 'b'): Checked => ({
  rule,
  level,
  message: 'It is so.',
  where: { block },
  title: rule,
});
const FOUND = [found('a', 'block'), found('a', 'block', 'c'), found('b', 'block'), found('c', 'warn')];

test.each<
  readonly [purpose: Purpose, overrides: readonly Override[], may: boolean, stops: readonly string[], overridden: readonly string[]]
>([
  ['publish', [], false, ['a', 'a', 'b'], []],
  ['publish', [{ rule: 'a', reason: 'Agreed with the lawyer' }], false, ['b'], ['a', 'a']],
  [
    'publish',
    [
      { rule: 'a', reason: 'ठीक है' },
      { rule: 'b', reason: 'نعم' },
    ],
    true,
    [],
    ['a', 'a', 'b'],
  ],
  [
    'publish',
    [
      { rule: 'a', reason: '' },
      { rule: 'b', reason: ' … ' },
    ],
    false,
    ['a', 'a', 'b'],
    [],
  ],
  ['publish', [{ rule: 'c', reason: 'Only a warning' }], false, ['a', 'a', 'b'], []],
  ['proof', [], true, [], []],
])('for %s with %j', (purpose, overrides, may, stops, overridden) => {
  const answer = gate(FOUND, purpose, overrides);
  expect([answer.may, answer.stops.map(({ rule }) => rule), answer.overridden.map(({ rule }) => rule)]).toEqual([may, stops, overridden]);
});

test('nothing but warnings may be published', () => expect(gate([found('c', 'warn')], 'publish').may).toBe(true));

test('the log keeps one line a rule that was overridden, with its reason', () => {
  const overrides = [
    { rule: 'a', reason: ' Agreed \n' },
    { rule: 'x', reason: 'Not found at all' },
  ];
  const entry = { at: '2026-03-07T06:41:05+05:30', by: 'Nadia Ferro', what: 'published' };
  expect(logOf(gate(FOUND, 'publish', overrides), overrides, entry)).toEqual([{ ...entry, rule: 'a', reason: 'Agreed' }]);
});
