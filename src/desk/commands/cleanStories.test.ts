import { expect, test } from 'vitest';
import { BLOCKS } from '../../blocks';
import { checkDoc } from '../../blocks/schema';
import { CLEAN_STORIES } from '../../checks/testing/cleanStories';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import { storyFile } from '../../story/storyFile';
import { walk } from '../../story/walk';
import { checkStory } from './checkStory';

const NOW = '2026-03-08T00:00:00Z';

test.each(CLEAN_STORIES)('nothing is said of “$name”', ({ doc }) => {
  expect(checkDoc(doc)).toMatchObject({ ok: true });
  expect(checkStory(storyFile(doc), DEFAULT_HOUSE, NOW)).toEqual([]);
});

test('they have every block but those that are flagged by being there, or come from a house', () => {
  const seen = new Set<string>();
  for (const { doc } of CLEAN_STORIES) walk(doc, ({ type }) => void seen.add(type));
  const missing = BLOCKS.map(({ name }) => name).filter((name) => !seen.has(name));
  expect(missing.sort()).toEqual(['declared', 'rawHtml']);
});
