import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { hasText, mapNodes, textOf, walk } from './walk';

const text = (words: string): JsonNode => ({ type: 'text', text: words });
const doc: JsonNode = {
  type: 'doc',
  content: [
    { type: 'a', content: [text('one '), text('two')] },
    { type: 'b' },
    {
      type: 'c',
      content: [
        { type: 'd', content: [text('three')] },
        { type: 'e', content: [text('four')] },
      ],
    },
  ],
};

test('visits in document order, with parents, and skips what it is told to', () => {
  const seen: string[] = [];
  walk(doc, (node, parent) => {
    seen.push(`${parent?.type ?? ''}>${node.text ?? node.type}`);
    return node.type !== 'd';
  });
  expect(seen).toEqual(['>doc', 'doc>a', 'a>one ', 'a>two', 'doc>b', 'doc>c', 'c>d', 'c>e', 'e>four']);
});

test('depth does not overflow the stack', () => {
  let deep: JsonNode = text('x');
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'a', content: [deep] };
  let count = 0;
  walk(deep, () => {
    count += 1;
  });
  expect(count).toBe(100_001);
});

test.each([
  [doc, 'one two\nthree\nfour', true],
  [{ type: 'b' }, '', false],
  [{ type: 'b', content: [] }, '', false],
  [{ type: 'b', content: [text(' \u00a0\t')] }, ' \u00a0\t', false],
  [{ type: 'b', content: [text('\u0007 \u0085'), text('\u0000')] }, '\u0007 \u0085\u0000', false],
  [{ type: 'b', content: [text('\u0007x')] }, '\u0007x', true],
  [text('x'), 'x', true],
])('the text of %#', (node, words, has) => {
  expect(textOf(node)).toBe(words);
  expect(hasText(node)).toBe(has);
});

test('changes the innermost first, drops what is null and keeps what nothing changed in', () => {
  const changed = mapNodes(doc, (node) => {
    if (node.type === 'b') return null;
    return node.text === 'three' ? text('THREE') : node;
  });
  expect(textOf(changed)).toBe('one two\nTHREE\nfour');
  expect(changed.content).toHaveLength(2);
  expect(changed.content?.[0]).toBe(doc.content?.[0]);
  expect(mapNodes(doc, (node) => node)).toBe(doc);
  expect(textOf(doc)).toBe('one two\nthree\nfour');
});
