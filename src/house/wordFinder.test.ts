import { expect, it, test } from 'vitest';
import { openHouse } from './openHouse';

interface Rule {
  readonly name: string;
  readonly reason?: string;
  readonly [key: string]: unknown;
}

function hits(rules: readonly Rule[], text: string, language = 'en', where = 'paragraph'): readonly (readonly [string, string | null])[] {
  const words = rules.map((rule) => ({ reason: 'Because.', ...rule }));
  const opened = openHouse({ format: 1, id: 'x', title: 'X', words });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value.wordHits(text, language, where).map(({ from, to, suggestion }) => [text.slice(from, to), suggestion]);
}

const gaol = { name: 'spelling.gaol', words: ['gaol', 'gaols'], suggestion: 'jail' };
const dotted = 'सड़क'.normalize('NFC');
const composed = 'सड़क';

it.each<[string, readonly Rule[], string, readonly (readonly [string, string | null])[]]>([
  [
    'whole words only',
    [gaol],
    'A gaol, gaoler, regaol and GAOL.',
    [
      ['gaol', 'jail'],
      ['GAOL', 'Jail'],
    ],
  ],
  ['a capital stays', [gaol], 'Gaol is cold.', [['Gaol', 'Jail']]],
  [
    'case where asked',
    [{ name: 'a', words: ['Internet'], case: true, suggestion: 'internet' }],
    'The internet and the Internet',
    [['Internet', 'internet']],
  ],
  [
    'several words',
    [{ name: 'a', words: ['at this point in time'], suggestion: 'now' }],
    'Not at this point in time.',
    [['at this point in time', 'now']],
  ],
  ['a sign before the word', [{ name: 'a', words: ['#trending'] }], 'It is #trending, trending.', [['#trending', null]]],
  ['Devanagari with marks', [{ name: 'a', words: ['मंत्री'], suggestion: 'मन्त्री' }], 'मंत्री मंत्रीमंडल', [['मंत्री', 'मन्त्री']]],
  ['either spelling of a dotted letter', [{ name: 'a', words: [composed], suggestion: 'मार्ग' }], `यह ${dotted} है`, [[dotted, 'मार्ग']]],
  ['Arabic', [{ name: 'a', words: ['الانترنت'], suggestion: 'الإنترنت' }], 'على الانترنت.', [['الانترنت', 'الإنترنت']]],
  ['Malayalam', [{ name: 'a', words: ['അദ്ധ്യാപകൻ'], suggestion: 'അധ്യാപകൻ' }], 'ഒരു അദ്ധ്യാപകൻ വന്നു', [['അദ്ധ്യാപകൻ', 'അധ്യാപകൻ']]],
  ['letters that grow when small', [{ name: 'a', words: ['bad'], suggestion: 'good' }], 'İİİ bad', [['bad', 'good']]],
  ['a pattern with groups', [{ name: 'a', pattern: '(\\d+) ?per ?cent', suggestion: '$1%' }], 'Up 12 per cent', [['12 per cent', '12%']]],
  ['a dollar is a dollar', [{ name: 'a', pattern: 'USD (\\d+)', suggestion: '$$$1' }], 'USD 5', [['USD 5', '$5']]],
  [
    'what is right already',
    [{ name: 'a', pattern: '(?i)covid-19', suggestion: 'Covid-19' }],
    'Covid-19, COVID-19',
    [['COVID-19', 'Covid-19']],
  ],
  ['another language', [{ ...gaol, languages: ['hi'] }], 'gaol', []],
  ['another field', [{ ...gaol, where: ['headline'] }], 'gaol', []],
  [
    'hits of several rules in order',
    [gaol, { name: 'b', words: ['cold'] }],
    'cold gaol',
    [
      ['cold', null],
      ['gaol', 'jail'],
    ],
  ],
])('%s', (_, rules, text, expected) => expect(hits(rules, text)).toEqual(expected));

test('a pattern made to hang answers in time that grows with the text', () => {
  const nasty = [{ name: 'a', pattern: '(a+)+$' }];
  const text = `${'a'.repeat(50_000)}b`;
  const before = performance.now();
  expect(hits(nasty, text)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(1000);
});

test('five thousand words are looked for in one pass', () => {
  const rules = Array.from({ length: 5000 }, (_, index) => ({ name: `w${index}`, words: [`banned${index}`] }));
  const text = 'Nothing of this is banned, but banned4999 is. '.repeat(500);
  expect(hits(rules, text).length).toBe(500);
});
