import { expect, test } from 'vitest';
import { directionOf, isLanguageTag, LANGUAGES, readLanguageTag, storyDirection } from './language';
import { defaultMetadata } from './metadata';

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['ur-PK', 'rtl'],
  ['he', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['en', 'ltr'],
  ['hi', 'ltr'],
  ['ml', 'ltr'],
  ['ur-Latn', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['az', 'ltr'],
  ['pa', 'ltr'],
  ['zz', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test.each([
  ['en', 'en'],
  ['EN_us', 'en-US'],
  [' hi ', 'hi'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['', null],
  ['english', null],
  ['x', null],
  ['en--US', null],
  ['"><script>', null],
  ['e n', null],
])('%j is read as %j', (written, tag) => {
  expect(readLanguageTag(written)).toBe(tag);
});

test('what is read may be kept', () => {
  for (const { tag } of LANGUAGES) expect([isLanguageTag(tag), readLanguageTag(tag)]).toEqual([true, tag]);
  for (const value of [null, 5, 'EN', 'en_US', 'en-', 'en US']) expect(isLanguageTag(value)).toBe(false);
});

test.each([
  [{ language: 'ar' }, 'rtl'],
  [{ language: 'ar', direction: 'ltr' }, 'ltr'],
  [{ language: 'en', direction: 'rtl' }, 'rtl'],
  [{}, 'ltr'],
])('a story with %j runs %s', (attrs, direction) => {
  expect(storyDirection({ type: 'doc', attrs: { ...defaultMetadata(), ...attrs } })).toBe(direction);
});

test('a tag is read in the same way again, also after many others', () => {
  const asked = Array.from({ length: 1200 }, (_, at) => (at % 2 === 0 ? `EN_${100 + (at % 800)}` : `no tag ${at}`));
  const first = asked.map(readLanguageTag);
  expect(first.slice(0, 2)).toEqual(['en-BG', null]);
  expect(asked.map(readLanguageTag)).toEqual(first);
});
