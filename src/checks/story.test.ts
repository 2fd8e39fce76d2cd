import { expect, test } from 'vitest';
import type { JsonValue } from '../contract/json';
import type { Check } from './check';
import { deskFlags } from './deskFlags';
import { languageOfHouse } from './languageOfHouse';
import { metadataLimits } from './metadataLimits';
import { required } from './required';
import { section } from './section';
import { tags } from './tags';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf } from './testing/rulesOf';
import { figure, storyOf } from './testing/storyOf';

const house = fixtureHouse({
  sections: [['City'], ['City', 'Budget'], ['दुनिया']],
  tags: ['council', 'परिषद'],
  required: ['metaDescription', 'published', 'caption', 'headline', 'section'],
  limits: { seoTitle: { characters: 5 } },
});
const WRITTEN = { metaDescription: 'x', published: { at: '2026-03-07T06:00:00+05:30', zone: null, confirmed: true, written: '' } };

test('a house that gives the published time does not ask for it', () => {
  const gives = fixtureHouse({ required: ['metaDescription', 'published'], leaving: { published: true } });
  const said = findingsOf(required, storyOf([], {}, { published: null }), gives).map(({ rule }) => rule);
  expect(said).toEqual(['required.metaDescription']);
});

test.each<readonly [check: Check, metadata: { readonly [key: string]: JsonValue }, found: readonly string[]]>([
  [section, { section: ['City', 'Budget'] }, []],
  [section, { section: ['दुनिया'] }, []],
  [section, { section: ['City', 'Sport'] }, ['section: warn section.unknown']],
  [section, { section: [] }, ['section: block section.missing']],
  [tags, { tags: ['council', 'परिषद'] }, []],
  [tags, { tags: ['council', 'bridge', 'جسر'] }, ['tags: warn tag.unknown', 'tags: warn tag.unknown']],
  [required, WRITTEN, []],
  [required, { ...WRITTEN, metaDescription: ' ' }, ['metaDescription: block required.metaDescription']],
  [required, { ...WRITTEN, published: null }, ['published: block required.published']],
  [metadataLimits, { seoTitle: 'आधार' }, []],
  [metadataLimits, { seoTitle: 'Abcdef' }, ['seoTitle: warn limit.seoTitle']],
  [deskFlags, {}, []],
  [deskFlags, { legal: true }, ['legal: block flag.legal']],
  [deskFlags, { status: 'held' }, ['status: block flag.held']],
  [deskFlags, { status: 'ready' }, []],
  [deskFlags, { sensitive: true }, ['contentWarning: warn flag.sensitive']],
  [deskFlags, { sensitive: true, contentWarning: 'ഇതിൽ അക്രമമുണ്ട്' }, []],
  [deskFlags, { sponsored: true }, ['sponsor: block flag.sponsored']],
  [deskFlags, { sponsored: true, sponsor: 'Velda Ferries' }, []],
])('%#: %j', (check, metadata, found) => {
  const said = findingsOf(check, storyOf([], {}, metadata), house).map(({ where, level, rule }) => `${where.field}: ${level} ${rule}`);
  expect(said).toEqual(found);
});

test.each([
  [['*'], 'ar', false],
  [['en'], 'en-IN', false],
  [['en', 'hi'], 'hi', false],
  [['hi-IN'], 'hi', true],
  [['en', 'hi'], 'ml', true],
])('a house of %j and a story in %s', (languages, language, isTold) => {
  const found = findingsOf(languageOfHouse, storyOf([], {}, { language }), fixtureHouse({ languages }));
  expect(found.map(({ rule, where }) => [rule, where.field])).toEqual(isTold ? [['language.not-of-house', 'language']] : []);
});

test('a field of a block is asked for wherever the block stands', () => {
  const doc = storyOf([figure({ id: 'one' }, { caption: '' }), figure({ id: 'two' })], {}, WRITTEN);
  expect(findingsOf(required, doc, house).map(({ where, message }) => [where.block, message])).toEqual([
    ['one', 'The caption is missing.'],
  ]);
});
