import { describe, expect, test } from 'vitest';
import type { Checked } from '../../checks/runChecks';
import { fixtureHouse } from '../../checks/testing/fixtureHouse';
import { figure, paragraph, storyOf } from '../../checks/testing/storyOf';
import { limitNotes } from './limitNotes';
import { LimitMemory, limitsOf } from './limitsOf';

const house = fixtureHouse({
  limits: { headline: { characters: 10 }, caption: { characters: 12 }, paragraph: { words: 3 }, alt: { characters: 8 } },
});

const seen = (doc: ReturnType<typeof storyOf>, of = house) =>
  limitsOf(doc, of, new LimitMemory()).map(({ block, field, count, most, oversets }) => [
    block,
    field,
    count,
    most,
    oversets[0]?.from ?? null,
  ]);

describe('limits of a story', () => {
  test.each([
    ['a headline within its limit is counted', 'Ferry', [['headline', 'headline', 5, 10, null]]],
    ['one over it begins where the limit is', 'Ferry returns', [['headline', 'headline', 13, 10, 10]]],
    ['a letter and its marks are one', 'കേരളം', [['headline', 'headline', 3, 10, null]]],
    ['families of emoji are one', '👨‍👩‍👧 family here', [['headline', 'headline', 13, 10, 17]]],
    ['an empty one is silent', '', []],
  ])('%s', (_, headline, expected) => {
    const language = /[ഀ-ൿ]/.test(headline) ? 'ml' : 'en';
    expect(seen(storyOf([paragraph('Two words')], { headline }, { language }))).toEqual(expected);
  });

  test('running text is counted only where it is over, parts of a block always', () => {
    const doc = storyOf([paragraph('One two three four five'), figure({ alt: 'Fog' }, { caption: 'Pier at dawn.' })], { headline: '' });
    expect(seen(doc)).toEqual([
      ['p', 'paragraph', 5, 3, 14],
      ['f', 'caption', 13, 12, 12],
      ['f', 'alt', 3, 8, null],
    ]);
  });

  test.each([
    ['one line', 'Ferry back', [['headline', 'headline', 1, 2, null]]],
    ['two', 'Ferry back at ten', [['headline', 'headline', 2, 2, null]]],
    ['a third begins where the line does', 'Ferry back at ten today', [['headline', 'headline', 3, 2, 18]]],
  ])('lines of the house’s measure: %s', (_, headline, expected) => {
    const lines = fixtureHouse({ limits: { headline: { lines: 2, measure: 10 } } });
    expect(seen(storyOf([], { headline }), lines)).toEqual(expected);
  });

  test('a check that the house has switched off draws nothing', () => {
    const off = fixtureHouse({ limits: { headline: { characters: 3 } }, checks: { 'limit.headline': 'off' } });
    expect(seen(storyOf([], { headline: 'Ferry' }), off)).toEqual([]);
  });

  test('a block that did not change is not counted again, one of another house is', () => {
    const known = new LimitMemory();
    const doc = storyOf([paragraph('One two three four five')], { headline: 'Ferry' });
    const first = limitsOf(doc, house, known);
    expect(limitsOf({ ...doc, content: [...(doc.content ?? [])] }, house, known).every((mark, at) => mark === first[at])).toBe(true);
    expect(limitsOf(doc, fixtureHouse({ limits: { headline: { characters: 3 } } }), known)).toMatchObject([{ count: 5, most: 3 }]);
  });
});

test('the margin says the numbers, what is over, and how many checks speak of the block', () => {
  const limits = limitsOf(storyOf([figure({}, { caption: 'The long caption' })], { headline: 'Ferry returns' }), house, new LimitMemory());
  const check = (block: string, level: 'warn' | 'block', rule = 'figure.alt'): Checked => ({
    rule,
    level,
    title: '',
    message: '',
    where: { block },
  });
  expect(
    limitNotes(limits, [check('p', 'warn'), check('f', 'block'), check('', 'block'), check('headline', 'warn', 'limit.headline')]),
  ).toEqual([
    { block: 'headline', mark: 'warn', lines: ['13 / 10', '3 over'] },
    { block: 'f', mark: 'block', lines: ['caption 16 / 12', '4 over', 'alt text 24 / 8', '16 over', '1 must fix'] },
    { block: 'p', mark: 'warn', lines: ['1 to check'] },
  ]);
});

describe('fields of a block that the house declares', () => {
  const declared = [
    {
      name: 'score',
      label: 'Score',
      fields: [
        { name: 'side', label: 'Side', kind: 'line', limit: { characters: 8 } },
        { name: 'other', label: 'Other side', kind: 'line', limit: { lines: 1, measure: 6 } },
        { name: 'report', label: 'Report', kind: 'text', limit: { words: 3 } },
        { name: 'coach', label: 'Coach', kind: 'line' },
      ],
      publish: {
        tag: 'div',
        attrs: { class: 'score' },
        children: ['side', 'other', 'coach']
          .map((name): object => ({ tag: 'p', attrs: { class: name }, children: [{ field: name }] }))
          .concat([{ tag: 'div', children: [{ field: 'report' }] }]),
      },
    },
  ];
  const line = (name: string, text: string) => ({ type: 'declaredLine', attrs: { name }, content: [{ type: 'text', text }] });
  const score = (side: string, other: string, ...report: readonly string[]) => ({
    type: 'declared',
    attrs: { id: 'd', block: 'score', values: {} },
    content: [
      line('coach', 'A. Rao and all of his men'),
      line('side', side),
      line('other', other),
      { type: 'declaredText', attrs: { name: 'report' }, content: report.map((text, index) => paragraph(text, `r${index}`)) },
    ],
  });

  test('are drawn like those of any other, from the exact grapheme to the end of the field', () => {
    const story = storyOf([score('Harbour T', 'Ferry', 'It was', 'very close.', 'Very.')], { headline: '' });
    const marks = limitsOf(story, fixtureHouse({ declared }), new LimitMemory());
    expect(marks.map(({ label, count, most, unit, oversets }) => [label, count, most, unit, oversets])).toEqual([
      ['Side', 9, 8, 'characters', [{ block: 'd', field: 'declaredLine', at: 1, from: 8, to: 9 }]],
      ['Other side', 1, 1, 'lines', []],
      [
        'Report',
        5,
        3,
        'words',
        [
          { block: 'r1', field: 'paragraph', at: 0, from: 5, to: 11 },
          { block: 'r2', field: 'paragraph', at: 0, from: 0, to: 5 },
        ],
      ],
    ]);
    expect(limitNotes(marks, [])).toEqual([
      { block: 'd', mark: 'warn', lines: ['Side 9 / 8', '1 over', 'Other side 1 / 1 lines', 'Report 5 / 3 words', '2 over'] },
    ]);
  });

  test('take the level of the house, and are silent where it is off or the block is of another house', () => {
    const story = storyOf([score('Harbour Town', 'F', 'A')], { headline: '' });
    const at = (level: string) => fixtureHouse({ declared, checks: { 'declared.limit': level } });
    expect(limitsOf(story, at('block'), new LimitMemory())[0]).toMatchObject({ label: 'Side', level: 'block', isOver: true });
    expect(limitsOf(story, at('off'), new LimitMemory())).toEqual([]);
    expect(limitsOf(story, house, new LimitMemory())).toEqual([]);
  });
});
