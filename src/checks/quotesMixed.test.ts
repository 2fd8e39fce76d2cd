import { expect, test } from 'vitest';
import { textOf } from '../story/walk';
import { applyFix } from './applyFix';
import { quotesMixed } from './quotesMixed';
import { findingsOf } from './testing/rulesOf';
import { paragraph, storyOf } from './testing/storyOf';

/** The text after each fix of the check, in order; the text as it is where a finding has none. */
function mended(text: string, language: string): readonly string[] {
  const doc = storyOf([paragraph(text)], {}, { language });
  return findingsOf(quotesMixed, doc).map(({ fix }) => textOf((fix === undefined ? doc : applyFix(doc, fix)).content?.[1] ?? doc));
}

test.each<readonly [language: string, text: string, ...mended: string[]]>([
  ['en', '“It sailed,” she said.'],
  ['en', '“It sailed," she said.', '“It sailed,” she said.'],
  ['en', '«It sailed,” she said.', '«It sailed,» she said.'],
  ['en', '“It sailed,” and "it sank", she said.', '“It sailed,” and “it sank”, she said.'],
  // What is told stands within the marks: two quotations touch inside of one.
  [
    'en',
    '“Before they left, she said it ‘sailed.’ ‘It will come back,’ she added.”',
    '“Before they left, she said it ‘sailed.’ ‘It will come back,’ she added.”',
  ],
  ['en', '“He said ‘no’ and then ‘yes’ to me.”'],
  ['en', '“It sailed.” “It will come back,” she added.'],
  ['en', 'The ‘old’ boat and the “new” one.'],
  ['en', "“It's the dogs' boat,” she said."],
  ['hi', '“नाव चली गई," उन्होंने कहा।', '“नाव चली गई,” उन्होंने कहा।'],
  ['hi', '“नाव चली गई,” उन्होंने कहा।'],
  ['ar', 'قال «أبحر القارب" ثم صمت.', 'قال «أبحر القارب» ثم صمت.'],
  ['ar', 'قال «أبحر القارب» ثم صمت.'],
  ['ml', '“ബോട്ട് പോയി," അവർ പറഞ്ഞു.', '“ബോട്ട് പോയി,” അവർ പറഞ്ഞു.'],
  ['ml', '“ബോട്ട് പോയി,” അവർ പറഞ്ഞു.'],
  ['de', '„Es fuhr ab“, sagte sie.'],
])('%s: %s', (language, text, ...after) => expect(mended(text, language)).toEqual(after));
