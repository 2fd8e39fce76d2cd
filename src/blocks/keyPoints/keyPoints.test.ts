import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { keyPoints } from './keyPoints';

testFixtures(keyPoints, import.meta.url);

test.each([
  [
    '<aside class="key-points"><h2>T</h2><ul><li>One</li><li>Two</li></ul></aside>',
    'keyPoints(keyPointsTitle“T” keyPoint“One” keyPoint“Two”)',
  ],
  ['<aside class="key-points"><h2 class="house">Key points</h2><ul><li>One</li></ul></aside>', 'keyPoints(keyPointsTitle keyPoint“One”)'],
  ['<div class="key-takeaways"><ol><li><p>One</p></li><li> </li></ol></div>', 'keyPoints(keyPointsTitle keyPoint“One”)'],
  ['<aside class="key-points"><p>T</p><ul><li>One</li></ul></aside>', 'keyPoints(keyPointsTitle“T” keyPoint“One”)'],
  ['<aside class="key-points"><h2>T</h2></aside>', 'keyPoints(keyPointsTitle“T” keyPoint)'],
  // More than a title and lines: it is taken apart and nothing is dropped.
  [
    '<aside class="key-points"><h2>T</h2><ul><li>One<ul><li>Two</li></ul></li></ul></aside>',
    'heading{level=2}“T” bulletList(listItem(paragraph“One” bulletList(listItem(paragraph“Two”))))',
  ],
  [
    '<aside class="key-points"><h2>T</h2><ul><li>One</li></ul><p>Two</p></aside>',
    'heading{level=2}“T” bulletList(listItem(paragraph“One”)) paragraph“Two”',
  ],
  ['<aside class="key-points">Loose<ul><li>One</li></ul></aside>', 'paragraph“Loose” bulletList(listItem(paragraph“One”))'],
  ['<aside class="points"><ul><li>One</li></ul></aside>', 'bulletList(listItem(paragraph“One”))'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const text = (words: string): readonly JsonNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const list = (title: string, ...points: readonly string[]): JsonNode => ({
  type: 'keyPoints',
  attrs: { id: 'k' },
  content: [{ type: 'keyPointsTitle', content: text(title) }, ...points.map((point) => ({ type: 'keyPoint', content: text(point) }))],
});

test.each([
  [
    list('', 'One'),
    'en',
    '<aside class="key-points" aria-label="Key points"><h2 class="house">Key points</h2><ul><li>One</li></ul></aside>',
  ],
  [list('', 'एक'), 'hi', '<aside class="key-points" aria-label="मुख्य बातें"><h2 class="house">मुख्य बातें</h2><ul><li>एक</li></ul></aside>'],
  [list('T', '', 'One'), 'en', '<aside class="key-points" aria-label="T"><h2>T</h2><ul><li>One</li></ul></aside>'],
  [list('T', ' '), 'en', '<aside class="key-points" aria-label="T"><h2>T</h2></aside>'],
  [list(' ', ' '), 'en', ''],
])('publishes: %#', (node, language, html) => {
  expect(htmlText(keyPoints.publish(node, publishForTest({ language }).ctx))).toBe(html);
});

const line = (words: string, part = 'paragraph'): TurnLine => ({ content: text(words), part, id: words });

test.each([
  [[line('One'), line('Two')], 'keyPoints(keyPointsTitle keyPoint“One” keyPoint“Two”)'],
  [[line('T', 'heading'), line('One')], 'keyPoints(keyPointsTitle“T” keyPoint“One”)'],
  [[line('T', 'factBoxTitle'), line('One')], 'keyPoints(keyPointsTitle“T” keyPoint“One”)'],
  [[line('T', 'heading')], 'keyPoints(keyPointsTitle keyPoint“T”)'],
])('lines turn into points: %#', (lines, blocks) => {
  expect(outline(keyPoints.turn?.into(lines, {}) ?? [])).toBe(blocks);
});

test.each([
  [list('T', ''), ['keyPoints.no-points']],
  [list('T', 'One'), []],
  [list('', ''), []],
  [list('', 'One'), []],
])('advice: %#', (node, rules) => {
  const advice = keyPoints.advice?.(node) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one).toMatchObject({ message: '“T” lists no points.', where: { block: 'k', field: 'keyPoint' } });
});

const plain = { wrap: (node: JsonNode, indent: string) => `${indent}${node.content?.[0]?.text}`, blocks: () => '' };

test.each([
  [list('T', 'One', '', 'Two'), ' [key points] T\n   - One\n   - Two'],
  [list('', 'One'), ' [key points]\n   - One'],
])('in plain text: %#', (node, words) => {
  expect(keyPoints.text?.(node, ' ', plain)).toBe(words);
});
