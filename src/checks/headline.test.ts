import { expect, test } from 'vitest';
import { textOf } from '../story/walk';
import { applyFix } from './applyFix';
import type { Check } from './check';
import { headlineCapitals } from './headlineCapitals';
import { headlineStop } from './headlineStop';
import { limits } from './limits';
import { noHeadline } from './noHeadline';
import { noStandfirst } from './noStandfirst';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { storyOf } from './testing/storyOf';

const CAPITALS = ['headline headline.capitals'];
const STOP = ['headline headline.full-stop'];

test.each<readonly [check: Check, headline: string, rules: readonly string[]]>([
  [headlineCapitals, 'COUNCIL SAYS NO TO BRIDGE', CAPITALS],
  [headlineCapitals, 'COUNCIL 2026: “NO”', CAPITALS],
  [headlineCapitals, 'ΑΠΟΦΑΣΗ ΓΙΑ ΓΕΦΥΡΑ', CAPITALS],
  [headlineCapitals, 'NATO', []],
  [headlineCapitals, 'UN, EU', []],
  [headlineCapitals, 'NATO AND UNHCR meet', []],
  [headlineCapitals, 'परिषद ने पुल को ना कहा', []],
  [headlineCapitals, 'المجلس يرفض الجسر', []],
  [headlineCapitals, 'കൗൺസിൽ പാലം നിരസിച്ചു', []],
  [headlineStop, 'Council says no.', STOP],
  [headlineStop, 'Council says “no.”', STOP],
  [headlineStop, 'परिषद ने ना कहा।', STOP],
  [headlineStop, 'المجلس يرفض الجسر.', STOP],
  [headlineStop, 'کونسل نے انکار کیا۔', STOP],
  [headlineStop, 'കൗൺസിൽ നിരസിച്ചു.', STOP],
  [headlineStop, 'Council says no…', []],
  [headlineStop, 'Council says no...', []],
  [headlineStop, 'Made in the U.S.', []],
  [headlineStop, 'The return of Kerr Inc.', []],
  [headlineStop, 'Doors open at 5 p.m.', []],
  [headlineStop, 'No bridge. No boat.', []],
  [headlineStop, 'Does the council say no?', []],
  [headlineStop, 'परिषद ने ना कहा', []],
  [noHeadline, '', ['headline headline.missing']],
  [noHeadline, ' ', ['headline headline.missing']],
  [noHeadline, 'ना', []],
])('%#: “%s”', (check, headline, rules) => expect(rulesOf(check, storyOf([], { headline }))).toEqual(rules));

test('the fix takes the stop and nothing else', () => {
  const doc = storyOf([], { headline: 'परिषद ने “ना” कहा। ' });
  const [found] = findingsOf(headlineStop, doc);
  const headline = found?.fix && applyFix(doc, found.fix).content?.[0]?.content?.[1];
  expect(headline && textOf(headline)).toBe('परिषद ने “ना” कहा ');
});

test('a standfirst is asked for, and stops the story where the house says so', () => {
  const doc = storyOf([], { standfirst: '' });
  expect(findingsOf(noStandfirst, doc).map(({ level }) => level)).toEqual(['warn']);
  expect(findingsOf(noStandfirst, doc, fixtureHouse({ required: ['standfirst'] })).map(({ level }) => level)).toEqual(['block']);
  expect(findingsOf(noStandfirst, doc, fixtureHouse({ checks: { 'standfirst.missing': 'off' } }))).toEqual([]);
});

test.each<readonly [limit: object, headline: string, language: string, from: number | null]>([
  [{ characters: 5 }, 'abcde', 'en', null],
  [{ characters: 5 }, 'abcdef', 'en', 5],
  // A letter and its marks are one: 3 graphemes in 6 units.
  [{ characters: 3 }, 'किताब', 'hi', null],
  [{ characters: 2 }, 'किताब', 'hi', 4],
  [{ characters: 1 }, '👩‍👩‍👧a', 'en', 8],
  [{ words: 2 }, 'One two three', 'en', 8],
  [{ words: 3 }, 'One two – three', 'en', null],
  [{ words: 2 }, 'قال العمدة لا', 'ar', 11],
  [{ words: 1 }, 'മേയർ പറഞ്ഞു', 'ml', 5],
  [{ lines: 1, measure: 12 }, 'Lines are seen on the canvas', 'en', 10],
])('%j: “%s” (%s) is over from %s on', (limit, headline, language, from) => {
  const house = fixtureHouse({ limits: { headline: limit } });
  const found = findingsOf(limits, storyOf([], { headline }, { language }), house);
  expect(found.map(({ rule, where }) => [rule, where.from])).toEqual(from === null ? [] : [['limit.headline', from]]);
});
