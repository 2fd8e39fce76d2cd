import { expect, test } from 'vitest';
import type { DeclaredBlock } from '../contract/houseFile';
import type { JsonNode } from '../contract/json';
import { countedText, countedWords } from './countedWords';

const words = (type: string, text: string, attrs: NonNullable<JsonNode['attrs']> = {}): JsonNode => ({
  type,
  attrs,
  content: [{ type: 'text', text }],
});
const score = (block: string): JsonNode => ({
  type: 'declared',
  attrs: { id: block, block, values: { crowd: 7 } },
  content: [
    words('declaredLine', 'Harbour Town', { name: 'home' }),
    { type: 'declaredText', attrs: { name: 'report' }, content: [words('paragraph', 'It was close.'), words('paragraph', 'Very.')] },
  ],
});
const house = (counted: boolean): readonly DeclaredBlock[] => [
  {
    name: 'score',
    label: 'Score',
    icon: 'shapes',
    keywords: [],
    counted,
    fields: [
      { name: 'home', label: 'Home', kind: 'line', required: false },
      { name: 'report', label: 'Report', kind: 'text', required: false },
    ],
    publish: { tag: 'div', children: [{ tag: 'p', attrs: { class: 'home' }, children: [{ field: 'home' }] }, { field: 'report' }] },
  },
];
const body = [words('paragraph', 'Four words of text.'), score('score'), { type: 'factBox', content: [score('score')] }];
const doc: JsonNode = { type: 'doc', attrs: { language: 'en' }, content: [{ type: 'head' }, { type: 'body', content: body }] };

test.each<readonly [name: string, declarations: readonly DeclaredBlock[], length: number, text: string]>([
  ['a block of the house that does not count', house(false), 4, 'Four words of text.'],
  ['one that does', house(true), 16, 'Four words of text.\nHarbour Town\nIt was close.\nVery.\nHarbour Town\nIt was close.\nVery.'],
  ['one that no house knows', [], 16, 'Four words of text.\nHarbour Town\nIt was close.\nVery.\nHarbour Town\nIt was close.\nVery.'],
])('%s', (_, declarations, length, text) => {
  expect(countedWords(doc, declarations)).toBe(length);
  expect(countedText(body, declarations)).toBe(text);
});

test('captions and credits are no running text', () => {
  const figure: JsonNode = { type: 'figure', content: [words('caption', 'Not this'), words('credit', 'Nor this')] };
  expect(countedText([figure, words('paragraph', 'This')], [])).toBe('This');
});
