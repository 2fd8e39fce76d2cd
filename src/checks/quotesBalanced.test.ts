import { expect, test } from 'vitest';
import { quotesBalanced } from './quotesBalanced';
import { rulesOf } from './testing/rulesOf';
import { saidOf } from './testing/saidOf';
import { paragraph, storyOf } from './testing/storyOf';

const marked = (text: string, language = 'en') =>
  saidOf(quotesBalanced, storyOf([paragraph(text)], {}, { language }), text).map((said) => said.replace('quotes.unbalanced: ', ''));

test.each<readonly [language: string, text: string, ...marks: string[]]>([
  ['en', '“It sailed,” she said.'],
  ['en', '“It sailed, she said.', '“'],
  ['en', 'It sailed,” she said.', '”'],
  ['en', '“He said ‘no’ twice.”'],
  ['en', '“He said ‘no twice.”', '‘'],
  ['en', 'It’s the dogs’ boat, and the ’90s are over.'],
  ['en', "It's the dogs' boat in the '90s, rock 'n' roll."],
  ['en', '‘The dogs’ boat sailed,’ she said.'],
  ['en', '‘It sailed’ and ‘it sank’, she said.'],
  ['en', 'He is 5\'10" and the pipe is 6" wide.'],
  ['en', '"The pipe is 6" wide," he said.'],
  ['en', '"It sailed," she said.'],
  ['en', '"It sailed, she said.', '"'],
  ['en', 'It sailed,’ she said.', '’'],
  ['en', 'He called it “the ‘good’ boat” (“old”).'],
  ['en', 'They’re the O’Briens’, ma’am.'],
  ['hi', '“नाव चली गई,” उन्होंने कहा।'],
  ['hi', '“नाव चली गई, उन्होंने कहा।', '“'],
  ['hi', 'उन्होंने ‘नाव’ कहा।'],
  ['ar', 'قال «أبحر القارب» ثم صمت.'],
  ['ar', 'قال «أبحر القارب ثم صمت.', '«'],
  ['ar', 'قال “أبحر القارب” ثم صمت.'],
  ['ar', 'قال ”أبحر القارب“ ثم صمت.'],
  ['ar', 'سألت و"الجزيرة" و“الجزيرة”.'],
  ['ar', 'قال أبحر القارب» ثم صمت.', '»'],
  ['ml', '“ബോട്ട് പോയി,” അവർ പറഞ്ഞു.'],
  ['ml', '“ബോട്ട് പോയി, അവർ പറഞ്ഞു.', '“'],
  ['de', '„Es fuhr ab“, sagte sie. »Gut«, sagte er.'],
  ['de', '„Es fuhr ab, sagte sie.', '„'],
  ['fr', 'Elle dit : « Il est parti », l’homme aussi.'],
  ['sv', '”Den har gått”, sade hon.'],
  ['he', 'צה"ל אמר "כן".'],
])('%s: %s', (language, text, ...marks) => expect(marked(text, language)).toEqual(marks));

test.each<readonly [name: string, texts: readonly string[], ids: readonly string[]]>([
  ['each paragraph opens anew, the last closes', ['“One.', '“Two.', '“Three.”'], []],
  ['the last never closes', ['“One.', '“Two.'], ['1 quotes.unbalanced']],
  ['the next does not open', ['“One.', 'Two.”'], ['0 quotes.unbalanced', '1 quotes.unbalanced']],
  ['both marks go on', ['“He said ‘one.', '“‘Two,’ and left.”'], []],
  ['Arabic', ['«واحد.', '«اثنان».'], []],
])('over several paragraphs: %s', (_name, texts, ids) => {
  const body = texts.map((text, index) => paragraph(text, String(index)));
  expect(rulesOf(quotesBalanced, storyOf(body))).toEqual(ids);
});
