import { expect, test } from 'vitest';
import { labelIn } from './labels';

test.each([
  ['en', 'alsoRead', 'Also Read'],
  ['en-IN', 'updated', 'Updated'],
  ['hi', 'alsoRead', 'यह भी पढ़ें'],
  ['AR-EG', 'alsoRead', 'اقرأ أيضًا'],
  ['ml', 'alsoRead', 'ഇതും വായിക്കുക'],
  ['sw', 'alsoRead', 'Also Read'],
  ['constructor', 'alsoRead', 'Also Read'],
])('%s %s is %s', (language, key, words) => {
  expect(labelIn(language, key)).toBe(words);
});

test.each(['constructor', '__proto__', 'also', ''])('%s is no label', (key) => {
  expect(() => labelIn('hi', key)).toThrow(`no label called “${key}”`);
});
