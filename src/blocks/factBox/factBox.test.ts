import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { factBox } from './factBox';

testFixtures(factBox, import.meta.url);

test.each([
  ['<aside class="fact-box"><h2>T</h2><p>One</p></aside>', 'factBox(factBoxTitle“T” paragraph“One”)'],
  [
    '<div class="infobox"><h4>T</h4>Loose <ul><li>One</li></ul></div>',
    'factBox(factBoxTitle“T” paragraph“Loose” bulletList(listItem(paragraph“One”)))',
  ],
  ['<aside class="fact-box"><p>One</p></aside>', 'factBox(factBoxTitle paragraph“One”)'],
  ['<aside class="fact-box"><h2>T</h2></aside>', 'factBox(factBoxTitle“T” paragraph)'],
  // Without a title, its first subhead stays a subhead.
  ['<aside class="fact-box untitled"><h2>S</h2><p>One</p></aside>', 'factBox(factBoxTitle heading{level=2}“S” paragraph“One”)'],
  // A box in a box: the outer one is taken apart, nothing is dropped.
  [
    '<aside class="fact-box"><h2>T</h2><p>One</p><aside class="fact-box"><h2>U</h2><p>Two</p></aside></aside>',
    'heading{level=2}“T” paragraph“One” factBox(factBoxTitle“U” paragraph“Two”)',
  ],
  ['<aside class="fact-box"></aside><p>After</p>', 'paragraph“After”'],
  ['<aside class="facts"><h2>T</h2><p>One</p></aside>', 'heading{level=2}“T” paragraph“One”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test('boxes nested sixty deep are read in one pass', () => {
  const html = `${'<aside class="fact-box"><h2>T</h2>'.repeat(60)}<p>One</p>${'</aside>'.repeat(60)}`;
  expect(outline(readForTest(html))).toBe(`${'heading{level=2}“T” '.repeat(59)}factBox(factBoxTitle“T” paragraph“One”)`);
});

const text = (words: string): readonly JsonNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const paragraph = (words: string): JsonNode => ({ type: 'paragraph', attrs: { id: `p${words}` }, content: text(words) });
const box = (title: string, ...blocks: readonly JsonNode[]): JsonNode => ({
  type: 'factBox',
  attrs: { id: 'f' },
  content: [{ type: 'factBoxTitle', content: text(title) }, ...blocks],
});
const divided: JsonNode = { type: 'heading', attrs: { id: 'h', level: 2 }, content: text('S') };

test.each([
  [box('', divided, paragraph('One')), '<aside class="fact-box untitled" aria-label="Facts"><h2>S</h2><p>One</p></aside>'],
  [box('T', paragraph('')), '<aside class="fact-box" aria-label="T"><h2>T</h2></aside>'],
  [box(' ', paragraph(' ')), ''],
])('publishes: %#', (node, html) => {
  expect(htmlText(factBox.publish(node, publishForTest({}).ctx))).toBe(html);
});

const line = (words: string, part = 'paragraph'): TurnLine => ({ content: text(words), part, id: words });

test.each([
  [[line('One')], 'factBox(factBoxTitle paragraph“One”)'],
  [[line('T', 'heading'), line('One'), line('Two')], 'factBox(factBoxTitle“T” paragraph“One” paragraph“Two”)'],
  [[line('T', 'keyPointsTitle'), line('One', 'keyPoint')], 'factBox(factBoxTitle“T” paragraph“One”)'],
  // A subhead alone is what the box says.
  [[line('T', 'heading')], 'factBox(factBoxTitle paragraph“T”)'],
  [[line('One'), line('T', 'heading')], 'factBox(factBoxTitle paragraph“One” paragraph“T”)'],
])('lines turn into a box: %#', (lines, blocks) => {
  expect(outline(factBox.turn?.into(lines, {}) ?? [])).toBe(blocks);
});

test.each([
  [box('', paragraph('One')), ['factBox.no-title']],
  [box('', { type: 'figure', attrs: { id: 'g' } }), ['factBox.no-title']],
  [box('T', paragraph('')), ['factBox.only-title']],
  [box('T', paragraph('One')), []],
  [box('', paragraph(' ')), []],
])('advice: %#', (node, rules) => {
  const advice = factBox.advice?.(node) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one.where.block).toBe('f');
});

test('in plain text its blocks are set in', () => {
  const ctx = {
    wrap: (node: JsonNode, indent: string) => `${indent}${node.content?.[0]?.text}`,
    blocks: (nodes: readonly JsonNode[], indent: string) => nodes.map((node) => `${indent}${node.content?.[0]?.text}`).join('\n\n'),
  };
  expect(factBox.text?.(box('T', paragraph('One'), paragraph('Two')), '', ctx)).toBe('[fact box] T\n  One\n\n  Two');
  expect(factBox.text?.(box('', paragraph('One')), ' ', ctx)).toBe(' [fact box]\n   One');
});
