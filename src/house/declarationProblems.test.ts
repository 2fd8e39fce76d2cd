import { describe, expect, test } from 'vitest';
import type { HouseTree } from '../contract/houseFile';
import { openHouse } from './openHouse';

/** The first problem of a house with one block; '' for none. */
function problemOf(block: object, ...more: readonly object[]): string {
  const declared = [block, ...more].map((one, index) => ({ name: `score${index}`, label: 'Score', ...one }));
  const opened = openHouse({ format: 1, id: 'x', title: 'X', declared });
  return opened.ok ? '' : (opened.error.detail ?? '');
}

const FIELDS = {
  home: { name: 'home', label: 'Home', kind: 'line' },
  away: { name: 'away', label: 'Away', kind: 'line' },
  report: { name: 'report', label: 'Report', kind: 'text' },
  notes: { name: 'notes', label: 'Notes', kind: 'text' },
  stage: { name: 'stage', label: 'Stage', kind: 'choice', options: ['Group', 'Final'] },
  crowd: { name: 'crowd', label: 'Crowd', kind: 'number' },
  table: { name: 'table', label: 'Table', kind: 'address' },
  extra: { name: 'extra', label: 'Extra', kind: 'flag' },
} as const;

const root = (...children: readonly HouseTree[]): HouseTree => ({ tag: 'div', attrs: { class: 'score' }, children });
const at = (field: string): { readonly field: string } => ({ field });
const p = (name: string, ...children: readonly HouseTree[]): HouseTree => ({ tag: 'p', attrs: { class: name }, children });
const bare = (...children: readonly HouseTree[]): HouseTree => ({ tag: 'p', children });
const tree = (publish: unknown, ...names: readonly (keyof typeof FIELDS)[]) =>
  problemOf({ fields: names.map((name) => FIELDS[name]), publish });

describe('a tree that can be written and read back has no problem', () => {
  test.each<readonly [string, HouseTree, readonly (keyof typeof FIELDS)[]]>([
    ['classes of their own', root(p('home', at('home')), p('away', at('away'))), ['home', 'away']],
    ['other tags', root({ tag: 'h3', children: [at('home')] }, bare(at('away'))), ['home', 'away']],
    ['words before and behind', root(bare('Home: ', at('home'), '.'), bare('Away: ', at('away'))), ['home', 'away']],
    [
      'elements inside that differ',
      root(bare({ tag: 'b', children: [at('home')] }), bare({ tag: 'i', children: [at('away')] })),
      ['home', 'away'],
    ],
    [
      'places in a table',
      root({
        tag: 'table',
        children: [
          {
            tag: 'tbody',
            children: [
              {
                tag: 'tr',
                children: [
                  { tag: 'td', children: [at('home')] },
                  { tag: 'td', children: [at('away')] },
                ],
              },
            ],
          },
        ],
      }),
      ['home', 'away'],
    ],
    [
      'paragraphs between elements with classes',
      root(p('home', at('home')), at('report'), p('away', at('away'))),
      ['home', 'report', 'away'],
    ],
    [
      'two texts in elements',
      root({ tag: 'section', children: [at('report')] }, { tag: 'div', children: [at('notes')] }),
      ['report', 'notes'],
    ],
    ['a flag told by words', root({ tag: 'p', attrs: { class: 'x' }, when: 'extra', children: ['Extra time'] }), ['extra']],
    [
      'an address in a link that stands with it',
      root({
        tag: 'p',
        attrs: { class: 't' },
        when: 'table',
        children: [{ tag: 'a', attrs: { href: { field: 'table' } }, children: ['Table'] }],
      }),
      ['table'],
    ],
  ])('%s', (_, publish, names) => expect(tree(publish, ...names)).toBe(''));
});

describe('a tree that loses or mistakes something is told', () => {
  test.each<readonly [string, unknown, readonly (keyof typeof FIELDS)[], string]>([
    ['no place', root(p('home', at('home'))), ['home', 'away'], 'has no place for the field “away” among the children of an element'],
    [
      'a line in an attribute only',
      root({ tag: 'p', attrs: { title: at('home') }, children: ['x'] }),
      ['home'],
      'has no place for the field “home”',
    ],
    ['a line in a condition only', root({ tag: 'p', when: 'home', children: ['x'] }), ['home'], 'has no place for the field “home”'],
    ['a flag as words', root(bare(at('extra'))), ['extra'], 'has no place for the field “extra”: a flag is told by an element'],
    [
      'a flag that nothing stands for',
      root({ tag: 'p', attrs: { class: 'x' }, when: 'extra', children: [at('home')] }, p('h', at('crowd'))),
      ['extra', 'crowd', 'home'],
      'loses the field “extra” where it is the only one',
    ],
    [
      'one that stands with another',
      root({ tag: 'p', when: 'crowd', children: [at('crowd'), ': '] }, { tag: 'h3', when: 'crowd', children: [at('home')] }),
      ['crowd', 'home'],
      'loses the field “home”',
    ],
    [
      'an address on what goes away',
      root({ tag: 'a', attrs: { href: at('table') }, children: [at('home')] }),
      ['home', 'table'],
      'loses the field “table”',
    ],
    ['two fields in one place', root(bare(at('home'), ' ', at('away'))), ['home', 'away'], 'has the field “away” beside the field “home”'],
    ['an element behind a line', root(bare(at('home'), { tag: 'b', children: ['x'] })), ['home'], 'has <b> beside the field “home”'],
    ['two elements alike', root(bare(at('home')), bare(at('away'))), ['home', 'away'], 'has <p> and <p> where nothing tells them apart'],
    ['one class in another', root(p('a', at('home')), p('a b', at('away'))), ['home', 'away'], 'has <p> and <p> where nothing tells'],
    ['words that begin each other', root(bare('At ', at('home')), bare('At the ', at('away'))), ['home', 'away'], ''],
    ['two texts in one place', root(at('report'), at('notes')), ['report', 'notes'], 'has the field “report” and the field “notes” where'],
    ['a line behind paragraphs', root(at('report'), bare(at('home'))), ['report', 'home'], 'has the field “report” and <p> where'],
    ['a line before paragraphs', root(bare(at('home')), at('report')), ['report', 'home'], 'has <p> and the field “report” where'],
    [
      'a line loose behind paragraphs',
      root(at('report'), at('home')),
      ['report', 'home'],
      'has the field “report” and the field “home” where',
    ],
    [
      'bold that may be the line’s',
      root({ tag: 'div', children: [{ tag: 'strong', children: [at('home')] }, at('away')] }),
      ['home', 'away'],
      'has <strong> and the field “away” where',
    ],
    ['one text twice', root(p('a', at('home')), p('b', at('home'))), ['home'], 'writes the field “home” in two places'],
    ['no class of its own', { tag: 'p', children: [at('home')] }, ['home'], 'begins with <p> without a class'],
  ])('%s', (_, publish, names, problem) => {
    const told = tree(publish, ...names);
    if (problem === '') expect(told).toBe('');
    else expect(told).toContain(`declared[0].publish: ${problem}`);
  });

  test('two blocks that look alike', () => {
    const fields = [FIELDS.home];
    const one = { fields, publish: root(p('home', at('home'))) };
    expect(problemOf(one, { fields, publish: root(p('home', at('home'))) })).toBe(
      'declared[1].publish: cannot be told from the block “score0” when it is read back: give its first element a class of its own',
    );
    expect(problemOf(one, { fields, publish: { tag: 'aside', attrs: { class: 'score' }, children: [at('home')] } })).toBe('');
  });
});

describe('what a block declares beside its tree', () => {
  const publish = root(p('home', at('home')));
  const field = (own: object) => problemOf({ fields: [{ ...FIELDS.home, ...own }], publish });
  test.each([
    ['an icon that is drawn', problemOf({ icon: 'trophy', fields: [FIELDS.home], publish }), ''],
    [
      'one that is not',
      problemOf({ icon: 'tropy', fields: [FIELDS.home], publish }),
      'declared[0].icon: is no icon that Galley draws (“tropy”)',
    ],
    ['two fields of one name', problemOf({ fields: [FIELDS.home, FIELDS.home], publish }), 'declared[0].fields: names “home” twice'],
    ['a limit of a line', field({ limit: { characters: 9 } }), ''],
    ['lines with their measure', field({ limit: { lines: 2, measure: 20 } }), ''],
    ['lines without', field({ limit: { lines: 2 } }), 'declared[0].fields[0].limit: needs a “measure”'],
    ['a measure without lines', field({ limit: { measure: 2 } }), 'declared[0].fields[0].limit: has a “measure” without “lines”'],
    ['a limit of nothing', field({ limit: {} }), 'declared[0].fields[0].limit: limits nothing'],
    ['a limit of a number', field({ kind: 'number', limit: { words: 3 } }), 'declared[0].fields[0].limit: has nothing to hold'],
    ['options of a line', field({ options: ['a'] }), 'declared[0].fields[0].options: is for a choice only'],
    ['a choice of nothing', field({ kind: 'choice' }), 'declared[0].fields[0].options: is missing'],
    ['a choice with blanks', field({ kind: 'choice', options: ['a  b'] }), 'declared[0].fields[0].options: has blanks'],
    ['a choice twice', field({ kind: 'choice', options: ['a', 'a'] }), 'declared[0].fields[0].options: names “a” twice'],
  ])('%s', (_, told, problem) => {
    if (problem === '') expect(told).toBe('');
    else expect(told).toContain(problem);
  });
});
