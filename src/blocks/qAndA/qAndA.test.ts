import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { qAndA } from './qAndA';

testFixtures(qAndA, import.meta.url);

test.each([
  ['<dl class="q-and-a"><dt>Q?</dt><dd>A</dd></dl>', 'qAndA(qAndAItem(question“Q?” paragraph“A”))'],
  [
    '<dl class="q-and-a"><div><dt>Q?</dt><dd><p>A</p></dd><dd>B</dd></div><div><dt>R?</dt><dd>C</dd></div></dl>',
    'qAndA(qAndAItem(question“Q?” paragraph“A” paragraph“B”) qAndAItem(question“R?” paragraph“C”))',
  ],
  [
    '<dl class="q-and-a"><dt>Q?</dt><dd></dd><dt></dt><dd><p>A</p></dd></dl>',
    'qAndA(qAndAItem(question“Q?” paragraph) qAndAItem(question paragraph“A”))',
  ],
  ['<dl class="q-and-a"><dd>A</dd></dl>', 'qAndA(qAndAItem(question paragraph“A”))'],
  // More than paragraphs: it is taken apart and nothing is dropped.
  ['<dl class="q-and-a"><dt>Q?</dt><dd><ul><li>A</li></ul></dd></dl>', 'paragraph“Q?” bulletList(listItem(paragraph“A”))'],
  ['<dl class="q-and-a"><dt><b>Q?</b></dt><dd><ul><li>A</li></ul></dd></dl>', 'paragraph“[bold:Q?]” bulletList(listItem(paragraph“A”))'],
  ['<dl class="q-and-a"><dt><p>Q?</p></dt><dd>A</dd></dl>', 'paragraph“Q?” paragraph“A”'],
  ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', 'paragraph“Term” paragraph“Meaning”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test('lists nested forty deep are read in one pass', () => {
  const html = `${'<dl class="q-and-a"><dt>Q</dt><dd><h2>T</h2>'.repeat(40)}One${'</dd></dl>'.repeat(40)}`;
  expect(readForTest(html)).toHaveLength(81);
});

const text = (words: string): readonly JsonNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const item = (question: string, ...answer: readonly string[]): JsonNode => ({
  type: 'qAndAItem',
  content: [
    { type: 'question', content: text(question) },
    ...answer.map((words) => ({ type: 'paragraph', attrs: { id: `p${words}` }, content: text(words) })),
  ],
});
const list = (...items: readonly JsonNode[]): JsonNode => ({ type: 'qAndA', attrs: { id: 'q' }, content: items });

test.each([
  [list(item('Q?', ''), item('', 'A'), item(' ', ' ')), '<dl class="q-and-a"><dt>Q?</dt><dd></dd><dt></dt><dd><p>A</p></dd></dl>'],
  [list(item('', '')), ''],
])('half an item keeps its place: %#', (node, html) => {
  expect(htmlText(qAndA.publish(node, publishForTest({}).ctx))).toBe(html);
});

const line = (words: string, part = 'paragraph'): TurnLine => ({ content: text(words), part, id: words });

test.each([
  [
    [line('When?'), line('Soon.'), line('Then more.'), line('Why?')],
    'qAndA(qAndAItem(question“When?” paragraph“Soon.” paragraph“Then more.”) qAndAItem(question“Why?” paragraph))',
  ],
  [
    [line('Before.'), line('“When?”'), line('Soon.')],
    'qAndA(qAndAItem(question paragraph“Before.”) qAndAItem(question““When?”” paragraph“Soon.”))',
  ],
  [[line('Tolls', 'heading'), line('None.')], 'qAndA(qAndAItem(question“Tolls” paragraph“None.”))'],
  [[line('Tolls', 'question'), line('None')], 'qAndA(qAndAItem(question“Tolls” paragraph“None”))'],
  [[line('متى؟'), line('قريبا')], 'qAndA(qAndAItem(question“متى؟” paragraph“قريبا”))'],
  [[line('None')], 'qAndA(qAndAItem(question paragraph“None”))'],
])('lines turn into questions and answers: %#', (lines, blocks) => {
  expect(outline(qAndA.turn?.into(lines, {}) ?? [])).toBe(blocks);
});

test.each([
  [list(item('Q?', '')), ['qAndA.no-answer']],
  [list(item('', 'A')), ['qAndA.no-question']],
  [list(item('Q?', 'A'), item('', '')), []],
])('advice: %#', (node, rules) => {
  const advice = qAndA.advice?.(node) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one.where.block).toBe('q');
});

test.each([
  [
    list(item('Q?', 'A', 'B'), item('R?', '')),
    { hasPart: [{ '@type': 'Question', name: 'Q?', acceptedAnswer: { '@type': 'Answer', text: 'A\nB' } }] },
  ],
  [list(item('', 'A')), {}],
])('told to machines: %#', (node, linked) => {
  expect(qAndA.linkedData?.(node, () => '')).toEqual(linked);
});

test('what is typed', () => {
  expect(qAndA.typed?.map(({ match }) => [match.test('Q: '), match.test('Q. '), match.test('FAQ: ')])).toEqual([[true, false, false]]);
});

test('in plain text', () => {
  const ctx = {
    wrap: (node: JsonNode, indent: string) => `${indent}${node.content?.[0]?.text}`,
    blocks: (nodes: readonly JsonNode[], indent: string) => nodes.map((node) => `${indent}${node.content?.[0]?.text}`).join('\n'),
  };
  expect(qAndA.text?.(list(item('Q?', 'A', 'B'), item('R?', 'C')), ' ', ctx)).toBe(' Q: Q?\n A: A\n    B\n\n Q: R?\n A: C');
});
