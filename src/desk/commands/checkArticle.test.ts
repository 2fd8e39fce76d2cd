import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { readPlainText } from '../../formats/plainText/readPlainText';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { StoryFile } from '../../story/storyFile';
import { textOf, walk } from '../../story/walk';
import { checkStory } from './checkStory';
import { gateStory } from './gateStory';

const ROOT = join(import.meta.dirname, '../../..');
const SEED = join(ROOT, '../shared/seed');
const seeds = existsSync(SEED) ? readdirSync(SEED).filter((name) => name.endsWith('.txt')) : [];

/** What an editor would say of an article as it comes off a page: its headline, picture, credit, time, inserts, person and quotations. */
const SAID = [
  'export.zone-unconfirmed',
  'limit.headline',
  'byline.no-role',
  'figure.missing',
  'figure.no-alt',
  'credit.refused',
  'alsoRead.unresolved',
  'quote.no-speaker',
  'quotes.mixed',
  'quote.no-speaker',
  'alsoRead.unresolved',
];

const imported = (path: string): StoryFile => readPlainText(readFileSync(path, 'utf8'), { source: 'article.txt' }).story;

/** The first words of the block that a finding points at. */
function wordsAt(story: StoryFile, id: string): string {
  let words = '';
  walk(story.doc, (node) => {
    if (node.attrs?.id === id) words = textOf(node).slice(0, 34);
  });
  return words;
}

test('the sample article has exactly what an editor would say', () => {
  const story = imported(join(ROOT, 'resources/samples/article.txt'));
  const found = checkStory(story, DEFAULT_HOUSE);
  expect(found.map(({ rule }) => rule)).toEqual(SAID);
  expect(wordsAt(story, found.find(({ rule }) => rule === 'quotes.mixed')?.where.block ?? '')).toBe('“Shortly before they left the step');
  expect(gateStory(story, found, 'publish')).toMatchObject({ may: false, stops: [{ rule: 'export.zone-unconfirmed' }] });
  expect(gateStory(story, found, 'proof').may).toBe(true);
});

const COMMON = ['figure.missing', 'figure.no-alt', 'alsoRead.unresolved', 'quote.no-speaker', 'quote.no-speaker', 'alsoRead.unresolved'];

test.each<readonly [name: string, before: readonly string[]]>([
  ['article.hi.txt', ['export.zone-unconfirmed']],
  // Its zone is written by name, its person by role.
  ['article.ar.txt', []],
  ['article.ml.txt', ['export.zone-unconfirmed', 'byline.no-role']],
])('the sample %s has exactly what an editor would say', (name, before) => {
  const found = checkStory(imported(join(ROOT, 'resources/samples', name)), DEFAULT_HOUSE);
  expect(found.map(({ rule }) => rule)).toEqual([...before, ...COMMON]);
});

// Present on the machines of the desk, not in the repository.
test.runIf(seeds.length > 0).each(seeds)('so has the article %s', (name) => {
  const story = imported(join(SEED, name));
  const found = checkStory(story, DEFAULT_HOUSE);
  expect(found.map(({ rule }) => rule)).toEqual(SAID);
  expect(wordsAt(story, found.find(({ rule }) => rule === 'quotes.mixed')?.where.block ?? '')).toBe('“Just before their appearance ende');
});
