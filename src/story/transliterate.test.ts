import { expect, test } from 'vitest';
import { slugFromHeadline } from './slug';
import { transliterate } from './transliterate';

test.each([
  ['दिल्ली', 'dilli'],
  ['मुंबई', 'mumbai'],
  ['भारत', 'bharat'],
  ['केरल', 'keral'],
  ['नरेंद्र', 'narendra'],
  ['सरकार', 'sarkar'],
  ['प्रधानमंत्री', 'pradhanmantri'],
  ['राजनीति', 'rajniti'],
  ['बंदरगाह', 'bandargah'],
  ['उत्तर प्रदेश में बारिश', 'uttar pradesh men barish'],
  ['महाराष्ट्र', 'maharashtra'],
  ['ज़मीन', 'zamin'],
  ['न', 'na'],
  ['२०२५', '2025'],
  ['കേരളം', 'keralam'],
  ['തിരുവനന്തപുരം', 'thiruvananthapuram'],
  ['കൊച്ചി', 'kocchi'],
  ['മലയാളം', 'malayalam'],
  ['കോഴിക്കോട്', 'kozhikkot'],
  ['بيروت', 'birut'],
  ['دبي', 'dbi'],
  ['السودان', 'alsudan'],
  ['سوريا', 'surya'],
  ['یمن', 'ymn'],
  ['لاہور', 'lahur'],
  ['کراچی', 'krachi'],
  ['Café Zoë 12', 'Cafe Zoe 12'],
  ['東京', null],
  ['Москва', null],
])('%s is %s', (headline, latin) => {
  expect(transliterate(headline)).toBe(latin);
});

test('what comes of it makes a slug', () => {
  expect(slugFromHeadline(transliterate('दिल्ली: ‘बारिश’ का २ दिन') ?? '')).toBe('dilli-barish-ka-2-din');
});
