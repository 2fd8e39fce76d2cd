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
  limitsOf(doc, of, new LimitMemory()).map(({ block, field, count, most, from }) => [block, field, count, most, from]);

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
