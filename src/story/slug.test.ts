import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metaField, metaProblem } from './metadata';
import { SLUG_LENGTH, slugFromHeadline } from './slug';

test.each([
  ['Council votes on the harbour plan', 'council-votes-on-the-harbour-plan'],
  ['‘Not Yet’: The Mayor’s Answer – In Full', 'not-yet-the-mayors-answer-in-full'],
  ["'Not Yet': The Mayor's Answer - In Full", 'not-yet-the-mayors-answer-in-full'],
  ['“We Shan’t” “go”', 'we-shant-go'],
  ['  a—b / c_d\u00a0e  ', 'a-b-c-d-e'],
  ['100% of €5', '100-of-5'],
  ['Cafe\u0301 NAÏVE', 'café-naïve'],
  ['बंदरगाह पर क्षत्रिय सभा', 'बंदरगाह-पर-क्षत्रिय-सभा'],
  ['കേരളം: പുതിയ തുറമുഖം', 'കേരളം-പുതിയ-തുറമുഖം'],
  ['بيروت: اقرأ أيضًا', 'بيروت-اقرأ-أيضًا'],
  ['می\u200cخواهم \u200cرا', 'می\u200cخواهم-را'],
  ['東京', '東京'],
  ['👩‍👧 ... !!', ''],
  ['', ''],
])('%s is %s', (headline, slug) => {
  expect(slugFromHeadline(headline)).toBe(slug);
});

test('a long headline ends between words', () => {
  const slug = slugFromHeadline('word '.repeat(40));
  expect(slug).toBe(Array(16).fill('word').join('-'));
  expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH);
  expect(slugFromHeadline('x'.repeat(200))).toBe('x'.repeat(80));
  expect(slugFromHeadline('क्षि'.repeat(40)).length).toBe(80);
});

test('a slug of anything is a slug', () => {
  const field = metaField('slug');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, other) => {
      const slug = slugFromHeadline(`${one} ${other}`);
      expect(field === undefined ? 'no field' : metaProblem(field, slug)).toBeNull();
      expect(slugFromHeadline(slug)).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});
