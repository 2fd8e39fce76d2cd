import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPlainWords } from './plainWords';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const segmented = (text: string): number => [...segmenter.segment(text)].filter((segment) => segment.isWordLike === true).length;

const CHARS = [..."abzAZ019_·,;.'’‘“”„–—… -/\n\t()&@#éŒßđªµº«»§°±×÷€¡¿\u00a0:"];

test.each([
  ['It’s the council’s 3,000 “words”.', 5],
  ['e.g. the U.S. and U.K., 3.5 or a–b', 9],
  ['naïve Œuvre — São Paulo', 4],
  ['', 0],
  ['a: b', null],
  ['a_b', null],
  ['ab\u0301', null],
  ['क्षत्रिय', null],
  ['co\u00adop', null],
])('%j has %s words', (text, words) => {
  expect(countPlainWords([text])).toBe(words);
});

test('what it counts is what Unicode counts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHARS), { maxLength: 30 }), (chars) => {
      const text = chars.join('');
      const plain = countPlainWords([text]);
      if (plain !== null) expect(plain).toBe(segmented(text));
    }),
    { numRuns: 20_000 },
  );
});

test('pieces are counted as the text that they are together', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...CHARS), { maxLength: 4 }), { maxLength: 8 }), (parts) => {
      const pieces = parts.map((chars) => chars.join(''));
      expect(countPlainWords(pieces)).toBe(countPlainWords([pieces.join('')]));
    }),
    { numRuns: 20_000 },
  );
});
