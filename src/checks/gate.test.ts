import { expect, test } from 'vitest';
import type { JsonNode, JsonValue } from '../contract/json';
import { logWith } from '../story/log';
import { defaultMetadata, LOG_LINES, metaField, metaProblem } from '../story/metadata';
import type { Place } from './check';
import { gate, logOf, type Override, overridesOf, type Purpose } from './gate';
import type { Checked } from './runChecks';
import { figure, paragraph, storyOf } from './testing/storyOf';

const found = (rule: string, level: 'warn' | 'block', where: Place): Checked => ({
  rule,
  level,
  message: 'It is so.',
  where,
  title: rule,
});
const caption = (block: string): Place => ({ block, field: 'caption', at: 0 });
const story = (first = 'The quay', second = 'The quay', log: JsonValue = []): JsonNode =>
  storyOf([figure({ id: 'f' }, { caption: first }), figure({ id: 'g' }, { caption: second }), paragraph('घाट खुला।', 'p')], {}, { log });

const [F, G, P, W] = [
  found('a', 'block', caption('f')),
  found('a', 'block', caption('g')),
  found('b', 'block', { block: 'p', field: 'paragraph', from: 0, to: 3 }),
  found('c', 'warn', { block: '' }),
];
const FOUND = [F, G, P, W];
const over = (finding: Checked, reason = 'Agreed', by = 'Nadia Ferro', doc = story()): readonly Override[] =>
  overridesOf(doc, [finding], reason, by);
const said = ({ rule, where }: Checked): string => `${rule} ${where.block}`;

const TABLE: readonly (readonly [
  name: string,
  purpose: Purpose,
  given: readonly Override[],
  stops: readonly string[],
  overridden: readonly string[],
])[] = [
  ['everything stops', 'publish', [], ['a f', 'a g', 'b p'], []],
  ['an override is of one place', 'publish', over(F), ['a g', 'b p'], ['a f']],
  ['a Hindi and an Arabic reason', 'publish', [...over(F, 'ठीक है'), ...over(G, 'نعم'), ...over(P)], [], ['a f', 'a g', 'b p']],
  ['a reason that says nothing', 'publish', [...over(F, ''), ...over(G, ' … ')], ['a f', 'a g', 'b p'], []],
  ['nobody who gave it', 'publish', [...over(F, 'Agreed', ''), ...over(G, 'Agreed', ' — ')], ['a f', 'a g', 'b p'], []],
  ['of another rule in that place', 'publish', over({ ...F, rule: 'x' }), ['a f', 'a g', 'b p'], []],
  ['of other words of that line', 'publish', over({ ...P, where: { ...P.where, from: 4, to: 6 } }), ['a f', 'a g', 'b p'], []],
  ['of words that have changed since', 'publish', over(F, 'Agreed', 'Nadia', story('The pier')), ['a f', 'a g', 'b p'], []],
  ['of a warning', 'publish', over(W), ['a f', 'a g', 'b p'], []],
  ['a proof', 'proof', [], [], []],
];

test.each(TABLE)('%s', (_name, purpose, given, stops, overridden) => {
  const answer = gate(story(), FOUND, purpose, given);
  expect([answer.may, answer.stops.map(said), answer.overridden.map(said)]).toEqual([stops.length === 0, stops, overridden]);
});

test('nothing but warnings may be published', () => expect(gate(story(), [W], 'publish').may).toBe(true));

test('a line of the log holds for its place and its words, and no further', () => {
  const lines = logOf(gate(story(), FOUND, 'publish', over(F)), { at: '2026-03-07T06:41:05+05:30', what: 'exported' });
  expect(lines).toEqual([
    {
      at: '2026-03-07T06:41:05+05:30',
      by: 'Nadia Ferro',
      what: 'exported',
      rule: 'a',
      reason: 'Agreed',
      where: caption('f'),
      words: 'The quay',
    },
  ]);
  const log = logWith(story().attrs, lines);
  expect(metaProblem(metaField('log') ?? never(), log)).toBeNull();
  const kept = gate(story('The quay', 'The quay', log), FOUND, 'publish');
  expect([kept.stops.map(said), kept.overridden.map(said)]).toEqual([['a g', 'b p'], ['a f']]);
  // It stands in the log already.
  expect(logOf(kept, { at: '', what: 'exported' })).toEqual([]);
  expect(gate(story('The quay.', 'The quay', log), FOUND, 'publish').stops.map(said)).toEqual(['a f', 'a g', 'b p']);
  expect(gate(story('The pier', 'The quay', log), FOUND, 'publish').stops.map(said)).toEqual(['a f', 'a g', 'b p']);
});

test('a new reason for what is in the log is a new line', () => {
  const entry = { at: '2026-03-07T06:41:05+05:30', what: 'exported' };
  const log = logWith(story().attrs, logOf(gate(story(), FOUND, 'publish', over(F)), entry));
  const doc = story('The quay', 'The quay', log);
  const again = gate(doc, FOUND, 'publish', over(F, 'The lawyer agrees'));
  expect(logOf(again, entry).map(({ reason }) => reason)).toEqual(['The lawyer agrees']);
  const after = logWith(doc.attrs, logOf(again, entry));
  expect(gate(story('The quay', 'The quay', after), FOUND, 'publish').overridden[0]?.override.reason).toBe('The lawyer agrees');
});

test('lines of the first Galleys, which do not say of what they were, are kept and hold for nothing', () => {
  const old = { at: '2026-03-07T06:41:05+05:30', by: 'Desk', what: 'published', rule: 'a', reason: 'It is late.' };
  expect(metaProblem(metaField('log') ?? never(), [old])).toBeNull();
  const doc = story('The quay', 'The quay', [old]);
  expect(gate(doc, FOUND, 'publish').stops.map(said)).toEqual(['a f', 'a g', 'b p']);
  const after = logWith(doc.attrs, logOf(gate(doc, FOUND, 'publish', over(P)), { at: '', what: 'exported' }));
  expect(after).toEqual([old, expect.objectContaining({ rule: 'b' })]);
});

test('a full log loses its oldest line, not the newest', () => {
  const old = { at: '', by: 'Desk', what: 'published', rule: 'a', reason: 'It is late.' };
  const doc = story('The quay', 'The quay', Array(LOG_LINES).fill(old));
  const log = logWith(doc.attrs, logOf(gate(doc, FOUND, 'publish', over(P)), { at: '', what: 'exported' }));
  expect([Array.isArray(log) && log.length, Array.isArray(log) && log.at(-1)]).toEqual([LOG_LINES, expect.objectContaining({ rule: 'b' })]);
  expect(metaProblem(metaField('log') ?? never(), log)).toBeNull();
});

test('the metadata of a fresh story have an empty log', () => expect(defaultMetadata().log).toEqual([]));

function never(): never {
  throw new Error('There is no such metadatum.');
}
