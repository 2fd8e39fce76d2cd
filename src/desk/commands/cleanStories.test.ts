import { expect, test } from 'vitest';
import { BLOCKS } from '../../blocks';
import { checkDoc } from '../../blocks/schema';
import { CLEAN_STORIES } from '../../checks/testing/cleanStories';
import { paragraph, storyOf } from '../../checks/testing/storyOf';
import type { JsonNode } from '../../contract/json';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';
import { speaks } from '../../house/speaks';
import { storyFile } from '../../story/storyFile';
import { walk } from '../../story/walk';
import { BUILT_IN_HOUSES } from '../houses/builtInHouses';
import { checkStory } from './checkStory';

const NOW = '2026-03-08T00:00:00Z';

test.each(CLEAN_STORIES)('nothing is said of “$name”', ({ doc }) => {
  expect(checkDoc(doc)).toMatchObject({ ok: true });
  expect(checkStory(storyFile(doc), DEFAULT_HOUSE, NOW)).toEqual([]);
});

const HOUSES = [...BUILT_IN_HOUSES.values()].map((written) => {
  const house = openHouse(written);
  if (!house.ok) throw new Error(house.error.message);
  return house.value;
});

/** Every clean story with every house that comes with Galley and publishes in its language, in a section of that house. */
const PAIRS = HOUSES.flatMap((house) =>
  CLEAN_STORIES.filter(({ doc }) => isIn(house, String(doc.attrs?.language))).map(({ name, doc }) => ({
    name,
    house,
    title: house.file.title,
    doc: inSectionOf(house, doc),
  })),
);

function isIn({ file: { languages } }: House, language: string): boolean {
  return languages.length === 0 || languages.some((one) => speaks(one, language));
}

function inSectionOf(house: House, doc: JsonNode): JsonNode {
  const [section = doc.attrs?.section ?? []] = house.file.sections;
  return { ...doc, attrs: { ...doc.attrs, section } };
}

test.each(PAIRS)('nothing is said of “$name” by the house “$title”', ({ doc, house }) => {
  expect(checkStory(storyFile(doc), house, NOW).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test('every house has clean stories', () => {
  expect(new Set(PAIRS.map(({ title }) => title)).size).toBe(HOUSES.length);
  expect(PAIRS.length).toBeGreaterThanOrEqual(CLEAN_STORIES.length + 8);
});

test.each<readonly [language: string, text: string, rule: string]>([
  ['hi', 'टीम १२ मार्च को आएगी।', 'house.numbers.digits'],
  ['ar', 'كما ورد في تقرير "حالة الميناء".', 'quotes.house'],
  ['en', 'The board will organize a study.', 'house.spelling.organise'],
])('what one house minds is nothing to another: %s, %s', (language, text, rule) => {
  const story = storyFile(storyOf([paragraph(text)], { headline: '', standfirst: '' }, { language }));
  const rulesOf = (house: House): readonly string[] =>
    checkStory(story, house, NOW).flatMap(({ rule: one, where }) => (where.block === 'p' ? [one] : []));
  const house = HOUSES.find(({ file }) => file.languages.includes(language)) ?? DEFAULT_HOUSE;
  expect([rulesOf(house), rulesOf(DEFAULT_HOUSE)]).toEqual([[rule], []]);
});

test('they have every block but those that are flagged by being there, or come from a house', () => {
  const seen = new Set<string>();
  for (const { doc } of CLEAN_STORIES) walk(doc, ({ type }) => void seen.add(type));
  const missing = BLOCKS.map(({ name }) => name).filter((name) => !seen.has(name));
  expect(missing.sort()).toEqual(['declared', 'rawHtml']);
});
