import { expect, test } from 'vitest';
import type { HouseLimit } from '../contract/houseFile';
import { excessWords, overLimit } from './overLimit';

test.each<readonly [text: string, limit: HouseLimit, language: string, from: number | null, words: string]>([
  ['Ferry', { characters: 5 }, 'en', null, ''],
  ['Ferries', { characters: 5 }, 'en', 5, 'has 7 characters. The limit is 5.'],
  ['One two three', { words: 2 }, 'en', 8, 'has 3 words. The limit is 2.'],
  ['Ferry back at ten', { lines: 2, measure: 10 }, 'en', null, ''],
  ['Ferry back at ten today', { lines: 2, measure: 10 }, 'en', 18, 'has 3 lines of 10 characters. The limit is 2.'],
  ['कोच्चि में नौका फिर चली', { lines: 2, measure: 6 }, 'hi', 20, 'has 3 lines of 6 characters. The limit is 2.'],
  ['عادت العبّارة إلى الميناء', { lines: 1, measure: 14 }, 'ar', 14, 'has 2 lines of 14 characters. The limit is 1.'],
  // Characters speak first, then words.
  ['One two three', { characters: 5, words: 1, lines: 1, measure: 3 }, 'en', 5, 'has 13 characters. The limit is 5.'],
  ['One two three', { words: 1, lines: 1, measure: 3 }, 'en', 4, 'has 3 words. The limit is 1.'],
  // A tag that no runtime knows counts as English.
  ['One two three', { words: 2 }, 'xx-notalanguage', 8, 'has 3 words. The limit is 2.'],
])('%j against %j', (text, limit, language, from, words) => {
  const over = overLimit(text, limit, language);
  expect(over?.from ?? null).toBe(from);
  expect(over === null ? '' : excessWords(over, limit)).toBe(words);
});
