import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { blockAdvice } from './blockAdvice';
import type { Check } from './check';
import { creditTaken } from './creditTaken';
import { limits } from './limits';
import { pictureRights } from './pictureRights';
import { pictureSize } from './pictureSize';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { figure, storyOf } from './testing/storyOf';

const house = fixtureHouse({
  credit: { refused: ['X', 'Twitter', 'व्हाट्सऐप', 'واتساب'] },
  rights: { allowed: ['Staff'], required: true },
  limits: { alt: { characters: 30 }, caption: { words: 5 } },
});
const staff = { rights: 'Staff' };

test.each<readonly [name: string, check: Check, picture: JsonNode, rules: readonly string[]]>([
  ['all there', blockAdvice, figure(), []],
  ['no picture', blockAdvice, figure({ picture: '' }), ['figure.missing']],
  ['no description', blockAdvice, figure({ alt: '' }), ['figure.no-alt']],
  ['decorative', blockAdvice, figure({ alt: '', decorative: true }), []],
  ['the caption again', blockAdvice, figure({ alt: 'THE MORNING  boat waits.' }), ['figure.alt-is-caption']],
  ['the caption again, Hindi', blockAdvice, figure({ alt: 'सुबह की नाव' }, { caption: 'सुबह की नाव' }), ['figure.alt-is-caption']],
  ['no credit', blockAdvice, figure({}, { credit: '' }), ['figure.no-credit']],
  ['a platform', creditTaken, figure({}, { credit: 'X' }), ['credit.refused']],
  ['a platform in Hindi', creditTaken, figure({}, { credit: 'व्हाट्सऐप' }), ['credit.refused']],
  ['a platform in Arabic', creditTaken, figure({}, { credit: 'واتساب' }), ['credit.refused']],
  ['a maker on a platform', creditTaken, figure({}, { credit: 'Asha Rao on X' }), []],
  ['a maker in Malayalam', creditTaken, figure({}, { credit: 'ആശ റാവു' }), []],
  ['no credit is another check', creditTaken, figure({}, { credit: ' ' }), []],
  ['too few pixels', pictureSize, figure({ pictureWidth: 639 }), ['figure.low-resolution']],
  ['just enough', pictureSize, figure({ pictureWidth: 640 }), []],
  ['enough for an inset', pictureSize, figure({ pictureWidth: 300, width: 'inset' }), []],
  ['too few for the whole page', pictureSize, figure({ pictureWidth: 1200, width: 'full' }), ['figure.low-resolution']],
  ['cut down', pictureSize, figure({ crop: { x: 0, y: 0, width: 0.2, height: 1 } }), ['figure.low-resolution']],
  ['of unknown size', pictureSize, figure({ pictureWidth: 0 }), []],
  ['missing, so of no size', pictureSize, figure({ picture: '', pictureWidth: 10 }), []],
  ['no rights', pictureRights, figure(), ['rights.missing']],
  ['rights of the house', pictureRights, figure(staff), []],
  ['rights to ask for', pictureRights, figure({ rights: 'Agency, one use' }), ['rights.not-allowed']],
  ['a long description', limits, figure({ alt: 'A very long description of a ferry' }), ['limit.alt']],
  ['a long caption', limits, figure({}, { caption: 'One two three four five six' }), ['limit.caption']],
])('%s', (_name, check, picture, rules) => {
  expect(rulesOf(check, storyOf([picture]), house)).toEqual(rules.map((rule) => `f ${rule}`));
});

test('pictures of a gallery are looked at one by one, once', () => {
  const gallery: JsonNode = {
    type: 'gallery',
    attrs: { id: 'g' },
    content: [figure({ id: 'one' }, { credit: 'X' }), figure({ id: 'two', picture: '' }), { type: 'galleryCaption' }],
  };
  expect(rulesOf(creditTaken, storyOf([gallery]), house)).toEqual(['one credit.refused']);
  expect(rulesOf(blockAdvice, storyOf([gallery]), house)).toEqual(['two figure.missing']);
});

test('what the house asks for stops the story', () => {
  const doc = storyOf([figure({ alt: '' }, { credit: '' })]);
  const asked = fixtureHouse({ required: ['alt', 'credit'] });
  expect(findingsOf(blockAdvice, doc, asked).map(({ level }) => level)).toEqual(['block', 'block']);
  expect(findingsOf(blockAdvice, doc).map(({ level }) => level)).toEqual(['warn', 'warn']);
});
