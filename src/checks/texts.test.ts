import { expect, test } from 'vitest';
import { textOf } from '../story/walk';
import { applyFix } from './applyFix';
import { blockLanguage } from './blockLanguage';
import type { Check } from './check';
import { quotesMixed } from './quotesMixed';
import { quotesOfHouse } from './quotesOfHouse';
import { spaces } from './spaces';
import { strayCharacters } from './strayCharacters';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { paragraph, storyOf, words } from './testing/storyOf';
import { wordRules } from './wordRules';

const house = fixtureHouse({
  quotes: { en: ['“', '”', '‘', '’'], ar: ['«', '»', '“', '”'], hi: ['“', '”', '‘', '’'] },
  words: [
    { name: 'spelling.realise', words: ['realize'], reason: 'The house writes realise.', suggestion: 'realise', languages: ['en'] },
    { name: 'banned.thug', words: ['thug'], reason: 'The house does not write thug.', level: 'block', languages: ['en'] },
    { name: 'hi.mayor', words: ['मेयर'], reason: 'The house writes महापौर.', suggestion: 'महापौर', languages: ['hi'] },
    { name: 'ar.bridge', words: ['كوبري'], reason: 'The house writes جسر.', suggestion: 'جسر', languages: ['ar'] },
    { name: 'ml.boat', words: ['വള്ളം'], reason: 'The house writes ബോട്ട്.', suggestion: 'ബോട്ട്', languages: ['ml'] },
  ],
});

/** Rules that speak of one paragraph, and its text after all of their fixes. */
function mended(check: Check, text: string, language: string): readonly [string, ...string[]] {
  const doc = storyOf([paragraph(text)], {}, { language });
  const found = findingsOf(check, doc, house);
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  return [textOf(applyFix(doc, { label: '', edits }).content?.[1] ?? doc), ...found.map(({ rule }) => rule)];
}

const LRM = '\u200e';
const RLI = '\u2067';
const PDI = '\u2069';

const TEXTS: readonly (readonly [check: Check, language: string, text: string, after: string, ...rules: readonly string[]])[] = [
  [spaces, 'en', 'One two.', 'One two.'],
  [spaces, 'en', 'One.  Two   three.', 'One. Two three.', 'text.double-space'],
  [spaces, 'en', 'Page\u00a0\u00a012', 'Page\u00a012', 'text.double-space'],
  [spaces, 'hi', 'एक  दो', 'एक दो', 'text.double-space'],
  [spaces, 'ar', 'واحد  اثنان', 'واحد اثنان', 'text.double-space'],
  [spaces, 'ml', 'ഒന്ന്  രണ്ട്', 'ഒന്ന് രണ്ട്', 'text.double-space'],
  [spaces, 'ml', 'ഒന്ന് രണ്ട്', 'ഒന്ന് രണ്ട്'],
  [strayCharacters, 'en', 'Pub\u00adlish\u00ading', 'Publishing', 'text.soft-hyphen'],
  [strayCharacters, 'en', 'Zero\u200bwidth\ufeff', 'Zerowidth', 'text.zero-width'],
  [strayCharacters, 'en', `Left${LRM} to right`, 'Left to right', 'text.bidi-control'],
  [strayCharacters, 'en', '\u202aBoth\u202c', 'Both', 'text.bidi-control'],
  [strayCharacters, 'ar', `لغة C++${LRM} هنا`, `لغة C++${LRM} هنا`],
  [strayCharacters, 'en', `The word ${RLI}كلمة${PDI} here`, `The word ${RLI}كلمة${PDI} here`],
  [strayCharacters, 'en', `The word ${RLI}كلمة here`, 'The word كلمة here', 'text.bidi-control'],
  [strayCharacters, 'ar', `كلمة word${PDI} هنا`, 'كلمة word هنا', 'text.bidi-control'],
  // Letters of their scripts, not signs: joiner and non-joiner.
  [strayCharacters, 'hi', 'क्\u200dष', 'क्\u200dष'],
  [strayCharacters, 'ml', 'അവന്\u200d', 'അവന്\u200d'],
  [strayCharacters, 'fa', 'می\u200cرود', 'می\u200cرود'],
  [
    wordRules,
    'en',
    'They realize, realizer, REALIZE.',
    'They realise, realizer, Realise.',
    'house.spelling.realise',
    'house.spelling.realise',
  ],
  [spaces, 'ar', 'قَالَ  العُمدة', 'قَالَ العُمدة', 'text.double-space'],
  [spaces, 'en', '👩‍👩‍👧  नि  é', '👩‍👩‍👧 नि é', 'text.double-space'],
  [strayCharacters, 'hi', 'क्षि­ति​', 'क्षिति', 'text.soft-hyphen', 'text.zero-width'],
  [strayCharacters, 'ar', 'كلمةٌ­، ‫word', 'كلمةٌ، word', 'text.soft-hyphen', 'text.bidi-control'],
  [wordRules, 'hi', '👩‍👧 मेयर, क्षत्रिय मेयर', '👩‍👧 महापौर, क्षत्रिय महापौर', 'house.hi.mayor', 'house.hi.mayor'],
  // A letter with its marks is not the letter.
  [wordRules, 'ar', 'كوبريٌّ ثم كوبري.', 'كوبريٌّ ثم جسر.', 'house.ar.bridge'],
  [quotesMixed, 'ar', 'قال «نعم” ثم', 'قال «نعم» ثم', 'quotes.mixed'],
  [quotesOfHouse, 'ar', 'قَالَ "لَا" 👩‍👧 "نَعَم".', 'قَالَ «لَا» 👩‍👧 «نَعَم».', 'quotes.house'],
  [wordRules, 'en', 'A thug.', 'A thug.', 'house.banned.thug'],
  [wordRules, 'hi', 'मेयर realize मेयरी', 'महापौर realize मेयरी', 'house.hi.mayor'],
  [wordRules, 'ar', 'كوبري والكوبري', 'جسر والكوبري', 'house.ar.bridge'],
  [wordRules, 'ml', 'വള്ളം മേയർ', 'ബോട്ട് മേയർ', 'house.ml.boat'],
  [quotesOfHouse, 'en', '“He said ‘no’,” she said.', '“He said ‘no’,” she said.'],
  [quotesOfHouse, 'en', '"He said \'no\'," she said.', '“He said ‘no’,” she said.', 'quotes.house'],
  [quotesOfHouse, 'en', "It's the dogs' boat.", "It's the dogs' boat."],
  [quotesOfHouse, 'hi', '"ना" उन्होंने कहा', '“ना” उन्होंने कहा', 'quotes.house'],
  [quotesOfHouse, 'ar', 'قال "لا" ثم «نعم».', 'قال «لا» ثم «نعم».', 'quotes.house'],
  [quotesOfHouse, 'ml', '"ഇല്ല" അവർ പറഞ്ഞു', '"ഇല്ല" അവർ പറഞ്ഞു'],
];

test.each(TEXTS.map((row) => [row[1], row[2], row] as const))('%s: %s', (language, text, [check, , , after, ...rules]) => {
  expect(mended(check, text, language)).toEqual([after, ...rules]);
});

test('a subhead may have the single marks of the house', () => {
  const heading = (text: string) => storyOf([{ type: 'heading', attrs: { id: 'h', level: 2 }, content: words(text) }]);
  expect(rulesOf(quotesOfHouse, heading('The ‘never’ of the council'), house)).toEqual([]);
  expect(rulesOf(quotesOfHouse, heading("The 'never' of the council"), house)).toEqual(['h quotes.house']);
});

const HINDI = 'महापौर ने कहा कि पुल अगले साल बनेगा और नाव चलती रहेगी।';
const ARABIC = 'قال العمدة إن الجسر سيُبنى في العام المقبل وإن القارب سيبقى.';
const MALAYALAM = 'പാലം അടുത്ത വർഷം പണിയുമെന്നും ബോട്ട് തുടരുമെന്നും മേയർ പറഞ്ഞു.';
const ENGLISH = 'The mayor said that the bridge would be built next year and the boat would stay.';

test.each<readonly [language: string, text: string, differs: boolean]>([
  ['en', ENGLISH, false],
  ['en', HINDI, true],
  ['en', ARABIC, true],
  ['en', MALAYALAM, true],
  ['hi', HINDI, false],
  ['hi', ENGLISH, true],
  ['hi', MALAYALAM, true],
  ['hi', `${HINDI} UNESCO, Port Velda Harbour Board`, false],
  ['ar', ARABIC, false],
  ['ar', ENGLISH, true],
  ['ar', 'Port Velda 2026: 12, 14, 18.', false],
  ['ml', MALAYALAM, false],
  ['ml', HINDI, true],
  ['ur', ARABIC, false],
  ['hi-Latn', ENGLISH, false],
  ['hi-Latn', HINDI, true],
  ['en', 'She said “नाव” and “पुल” twice, and the mayor “नहीं”.', false],
  ['en', 'नाव', false],
  // The same script: told by the small words.
  ['en', 'Die Bürgermeisterin sagte, dass die Brücke nicht gebaut wird und das Nachtboot auch über den Winter noch fährt.', true],
  ['en-IN', 'La maire a dit que le pont est prévu pour l’an prochain et que le bateau reste dans le port avec une équipe.', true],
  ['mr', `${HINDI} किराया नहीं बढ़ा है।`, true],
  // Too few words to be sure.
  ['mr', HINDI, false],
  ['hi', 'पूल पुढील वर्षी बांधण्यात येईल आणि रात्रीची बोट सुरू राहील, असे महापौर म्हणाले; भाडे वाढवण्यात आले नाही आहे.', true],
  ['ur', ARABIC, false],
  ['hi-Latn', 'La maire a dit que le pont est prévu pour l’an prochain et que le bateau reste dans le port avec une équipe.', false],
  ['ja', 'これは橋についての長い文章です。市長が話しました。', false],
])('%s: %s', (language, text, differs) => {
  expect(rulesOf(blockLanguage, storyOf([paragraph(text)], { headline: '', standfirst: '' }, { language }))).toEqual(
    differs ? ['p language.differs'] : [],
  );
});

test('words whose language is marked are left out, and looked at by the rules of their own', () => {
  const body = [
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [...words('So: '), ...words(`${HINDI} मेयर realize`, { type: 'language', attrs: { lang: 'hi', dir: '' } })],
    },
  ];
  expect(rulesOf(blockLanguage, storyOf(body))).toEqual([]);
  expect(rulesOf(wordRules, storyOf(body), house)).toEqual(['p house.hi.mayor']);
});
