import { describe, expect, it, test } from 'vitest';
import type { Result } from '../contract/result';
import { DEFAULT_HOUSE } from './defaultHouse';
import type { House } from './house';
import { openHouse } from './openHouse';
import { quotesOf } from './quotesOf';

const least = { format: 1, id: 'gazette', title: 'The Gazette' };
const block = (publish: unknown) => ({
  declared: [{ name: 'score', label: 'Score', fields: [{ name: 'home', label: 'Home', kind: 'line' }], publish }],
});

function house(file: object): House {
  const opened = openHouse({ ...least, ...file }, 'gazette.json');
  if (!opened.ok) throw new Error(`${opened.error.message}\n${opened.error.detail}`);
  return opened.value;
}

function firstProblem(opened: Result<House>): string {
  return opened.ok ? 'fine' : (opened.error.detail?.split('\n')[0] ?? '');
}

describe('a house that cannot be used', () => {
  const deep = JSON.parse(`${'{"children":['.repeat(200)}${']}'.repeat(200)}`) as object;
  const table: readonly [string, unknown, RegExp][] = [
    ['no file', null, /^: holds no group of keys$/],
    ['a list', [], /^: holds no group of keys$/],
    ['a text', 'plain', /^: holds no group of keys$/],
    ['an abyss', { ...least, declared: [deep] }, /^: nests too deeply$/],
    ['no title', { format: 1, id: 'x' }, /^title: is missing: it needs a text in quotes$/],
    ['a later format', { ...least, format: 2 }, /^format: must be 1$/],
    ['a bad id', { ...least, id: '../x' }, /^id: does not have the form/],
    ['an unknown key', { ...least, colour: 'red' }, /^colour: is a key that no house file has$/],
    [
      'a text for a number',
      { ...least, limits: { headline: { characters: '80' } } },
      /^limits\.headline\.characters: must be a whole number|^limits\.headline\.characters: must be a number$/,
    ],
    [
      'a limit of nothing',
      { ...least, limits: { headline: { words: 0 } } },
      /^limits\.headline\.words: is less than may stand here \(1\)$/,
    ],
    [
      'a level that is none',
      { ...least, checks: { 'headline.capitals': 'error' } },
      /^checks\.headline\.capitals: must be "off" or "warn" or "block"$/,
    ],
    [
      'a rule of words and a pattern',
      { ...least, words: [{ name: 'a', words: ['x'], pattern: 'x', reason: 'r' }] },
      /^words\[0\]: needs either/,
    ],
    ['a rule of neither', { ...least, words: [{ name: 'a', reason: 'r' }] }, /^words\[0\]: needs either/],
    [
      'a pattern that looks ahead',
      { ...least, words: [{ name: 'a', pattern: 'a(?=b)', reason: 'r' }] },
      /^words\[0\]\.pattern: is no pattern .*\(\?=/,
    ],
    [
      'a pattern that refers back',
      { ...least, words: [{ name: 'a', pattern: '(a)\\1', reason: 'r' }] },
      /^words\[0\]\.pattern: is no pattern/,
    ],
    [
      'a pattern of nothing',
      { ...least, words: [{ name: 'a', pattern: 'a*', reason: 'r' }] },
      /^words\[0\]\.pattern: matches nothing at all/,
    ],
    [
      'a pattern that grows',
      { ...least, words: [{ name: 'a', pattern: '((a{100}){100}){100}', reason: 'r' }] },
      /^words\[0\]\.pattern: is/,
    ],
    ['a wide pattern', { ...least, words: [{ name: 'a', pattern: '(\\pL{1000})'.repeat(9), reason: 'r' }] }, /^words\[0\]\.pattern: is/],
    [
      'a quotation mark with a blank',
      { ...least, quotes: { fr: ['« ', ' »', '“', '”'] } },
      /^quotes\.fr: holds “« ”, which is no quotation mark/,
    ],
    ['a dateline without its place', { ...least, dateline: { form: '{date} — ' } }, /^dateline\.form: needs “\{place\}” once$/],
    [
      'a dateline of something else',
      { ...least, dateline: { form: '{place}, {day}: ' } },
      /^dateline\.form: has “\{day\}”, which stands for/,
    ],
    ['lines without a measure', { ...least, limits: { headline: { lines: 3 } } }, /^limits\.headline: needs a “measure”/],
    ['a credit form that is none', { ...least, credit: { forms: ['('] } }, /^credit\.forms\[0\]: is no pattern/],
    [
      'a stylesheet that fetches',
      { ...least, stylesheet: 'p { color: red }\np { background: url(x.png) }' },
      /^stylesheet: uses url\(\) in its line 2/,
    ],
    ['a font list that breaks out', { ...least, fonts: { latin: 'Georgia; } body { x: y' } }, /^fonts\.latin: is no list/],
    ['a script that is none', { ...least, fonts: { greek: 'Georgia' } }, /^fonts\.greek: is no script/],
    ['a label that is none', { ...least, labels: { en: { alsoReed: 'More' } } }, /^labels\.en\.alsoReed: is no label/],
    ['a script in a block', { ...least, ...block({ tag: 'script', children: ['x'] }) }, /^declared\[0\]\.publish: writes <script>/],
    ['a handler in a block', { ...least, ...block({ tag: 'p', attrs: { onclick: 'x' } }) }, /^declared\[0\]\.publish: writes <p onclick>/],
    ['a style in a block', { ...least, ...block({ tag: 'p', attrs: { style: 'x' } }) }, /^declared\[0\]\.publish: writes <p style>/],
    [
      'a bad address in a block',
      { ...least, ...block({ tag: 'a', attrs: { href: 'javascript:x' } }) },
      /^declared\[0\]\.publish: leads to/,
    ],
    [
      'an unknown field in a block',
      { ...least, ...block({ tag: 'p', children: [{ field: 'away' }] }) },
      /^declared\[0\]\.publish: asks for the field “away”/,
    ],
    ['words in a rule', { ...least, ...block({ tag: 'hr', children: ['x'] }) }, /^declared\[0\]\.publish: puts something into <hr>/],
    ['a picture in a block', { ...least, ...block({ tag: 'img' }) }, /^declared\[0\]\.publish: writes <img>/],
    ['a field without a place', { ...least, ...block({ tag: 'p' }) }, /^declared\[0\]\.publish: has no place for the field “home”/],
    ['a block of bare words', { ...least, ...block('x') }, /^declared\[0\]\.publish: must begin with one element/],
    [
      'a block that may not be there',
      { ...least, ...block({ tag: 'p', when: 'home' }) },
      /^declared\[0\]\.publish: must begin with one element/,
    ],
  ];
  it.each(table)('%s', (_, file, problem) => expect(firstProblem(openHouse(file))).toMatch(problem));

  test('the message names file, place, what is safe and the way out', () => {
    const opened = openHouse({ ...least, colour: 'red', size: 4 }, 'gazette.json');
    expect(opened).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        message:
          'The house gazette.json cannot be used: “colour” is a key that no house file has (and 1 more). Stories open and keep all they have; mend the file and try again.',
        detail: 'colour: is a key that no house file has\nsize: is a key that no house file has',
      },
    });
  });
});

describe('a house', () => {
  test('that Galley starts with has no name, two generous limits, and all blocks', () => {
    expect(DEFAULT_HOUSE).toMatchObject({ id: 'plain', publication: '' });
    expect(DEFAULT_HOUSE.limit('toString')).toBeNull();
    expect(DEFAULT_HOUSE.allows('quote')).toBe(true);
    expect(DEFAULT_HOUSE.level('headline.capitals', 'warn')).toBe('warn');
    expect(DEFAULT_HOUSE.creditProblem('anything')).toBeNull();
  });

  test('takes its own label, by the nearest language, else the usual one', () => {
    const { label } = house({ labels: { en: { alsoRead: 'More on this' }, 'en-GB': { alsoRead: 'See also' }, '*': { updated: 'Upd.' } } });
    expect([label('alsoRead', 'en-IN'), label('alsoRead', 'en-GB'), label('alsoRead', 'hi')]).toEqual([
      'More on this',
      'See also',
      'यह भी पढ़ें',
    ]);
    expect([label('updated', 'en'), label('updated', 'ar')]).toEqual(['Updated', 'Upd.']);
    expect(() => label('nothing', 'en')).toThrow('no label');
  });

  test('says its quotation marks by language', () => {
    const marked = house({ quotes: { ar: ['«', '»', '“', '”'] } });
    expect(quotesOf(marked, 'ar-EG')).toEqual(['«', '»', '“', '”']);
    expect(quotesOf(marked, 'en')).toBeNull();
  });

  test('knows its limits, levels, blocks and declared blocks', () => {
    const own = house({
      limits: { headline: { characters: 70 } },
      checks: { 'a.b': 'block' },
      blocks: ['quote'],
      ...block({ tag: 'p', attrs: { class: 'score' }, children: [{ field: 'home' }] }),
    });
    expect(own.limit('headline')).toEqual({ characters: 70 });
    expect([own.level('a.b', 'warn'), own.allows('quote'), own.allows('gallery')]).toEqual(['block', true, false]);
    expect(own.declared('score')?.label).toBe('Score');
    expect(own.declared('other')).toBeNull();
  });

  it.each([
    ['X', false],
    ['@X.', false],
    ['इंस्टाग्राम', false],
    ['واتساب', false],
    ['PTI', true],
    ['Asha Rao / The Gazette', true],
    ['asha rao', false],
    ['', true],
  ])('takes the credit “%s”: %s', (credit, isTaken) => {
    const forms = ['PTI', '[\\p{Lu}][\\p{L}.]+( [\\p{Lu}][\\p{L}.]+)*( / The Gazette)?'];
    const { creditProblem } = house({ credit: { forms, refused: ['x', 'इंस्टाग्राम', 'واتساب'] } });
    expect(creditProblem(credit) === null).toBe(isTaken);
  });
});
