import { expect, test } from 'vitest';
import { houseSpelling } from './houseSpelling';

test.each([
  ['budget', 'en', 'Budget'],
  ['BUDGET', 'en', 'Budget'],
  ['budgets', 'en', 'budgets'],
  ['caf\u0065\u0301', 'fr', 'Café'],
  ['INDIA', 'tr', 'INDIA'],
  ['İZMİR', 'tr', 'izmir'],
  ['बजट', 'hi', 'बजट'],
])('%s in %s is %s', (word, language, spelled) => {
  expect(houseSpelling(word, ['Budget', 'Café', 'India', 'izmir', 'बजट'], language)).toBe(spelled);
});
