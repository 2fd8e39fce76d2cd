import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { countGraphemes, countWords, wordsOf } from './words';

test.each([
  ['', 'en', 0],
  [' — “…” 👩‍👧 ', 'en', 0],
  ['It’s the council’s 3,000 “words”.', 'en', 5],
  ['one two\nthree\u00a0four', 'en', 4],
  ['क्षत्रिय सभा बंदरगाह पर', 'hi', 4],
  ['കേരളം പുതിയ തുറമുഖം', 'ml', 3],
  ['قال المجلس إن الخطة', 'ar', 4],
  ['१२३ ٤٢', 'hi', 2],
  ['x y', 'no language at all', 2],
])('%j in %s has %i words', (text, language, words) => {
  expect(countWords(text, language)).toBe(words);
});

test('words without blanks between are counted too', () => {
  expect(countWords('東京都に住んでいます', 'ja')).toBeGreaterThan(2);
  expect(countWords('สวัสดีชาวโลก', 'th')).toBeGreaterThan(1);
});

test.each([
  ['', 0],
  ['cafe\u0301', 4],
  ['👩‍👧', 1],
  ['🇮🇳x', 2],
  ['നമ', 2],
])('%j has %i characters', (text, characters) => {
  expect(countGraphemes(text, 'en')).toBe(characters);
});

test('a document is counted in its language, without what does not count', () => {
  const block = (type: string, ...texts: readonly string[]): JsonNode => ({ type, content: texts.map((text) => ({ type: 'text', text })) });
  const doc: JsonNode = {
    type: 'doc',
    attrs: { language: 'en' },
    content: [
      block('headline', 'Not this'),
      { type: 'list', content: [block('paragraph', 'two ', 'wor', 'ds'), block('paragraph', 'one')] },
      { type: 'figure', content: [block('caption', 'nor this')] },
    ],
  };
  expect(wordsOf(doc, (node) => !['headline', 'figure'].includes(node.type))).toBe(3);
  expect(wordsOf(doc, () => true)).toBe(7);
});
