import { applyFix } from '../../checks/applyFix';
import { CHECKS } from '../../checks/checks.table';
import { EXPORT_RULES } from '../../checks/joinAdvice';
import { type Checked, runChecks } from '../../checks/runChecks';
import type { HouseTest } from '../../contract/houseFile';
import type { HouseTestOutcome } from '../../contract/houseMethods';
import type { JsonNode } from '../../contract/json';
import { publishMarkup } from '../../formats/html/publishMarkup';
import { writeHtml } from '../../formats/html/writeHtml';
import type { House } from '../../house/house';
import { storyFile } from '../../story/storyFile';
import { comesBackProblems } from './comesBackProblems';
import { lineDiff } from './lineDiff';
import { takenClasses } from './takenClasses';
import { type TestStory, testStory } from './testStory';
import { unknownNames } from './unknownNames';

/** Most fixes that a test applies: one that makes its own finding again would never end. */
const MOST_FIXES = 100;

/** Runs the tests inside a house, in their order: rules that speak, the text after all fixes, the HTML of the fragment. Pure: no clock, no disk. */
export function testHouse(house: House): readonly HouseTestOutcome[] {
  const outcomes = house.file.tests.map((test) => {
    const diff = outcomeOf(test, house);
    return { name: test.name, passed: diff === '', diff };
  });
  return [...outcomes, ...unasked(house)];
}

/** What every house is tested for, told only where it fails: names that stand for something, classes of its own, blocks that come back from its HTML. */
function unasked(house: House): readonly HouseTestOutcome[] {
  const rules = unknownRules(house).map((rule) => `- checks.${rule}: no check has this rule`);
  const lost = comesBackProblems(house, (doc) => fragmentOf(doc, house));
  return [
    ...failed('Levels are of checks that there are', rules),
    ...failed('Fields and blocks are such as there are', unknownNames(house)),
    ...failed('Classes are the house’s own', takenClasses(house)),
    ...lost.flatMap(({ label, diff }) => failed(`“${label}” comes back from the house’s HTML`, [diff])),
  ];
}

function failed(name: string, lines: readonly string[]): readonly HouseTestOutcome[] {
  return lines.length === 0 ? [] : [{ name, passed: false, diff: lines.join('\n') }];
}

function outcomeOf({ given, expect }: HouseTest, house: House): string {
  const story = testStory(given, house);
  if (!story.ok) return `- a story\n+ ${story.error.message}`;
  const parts: string[] = [];
  if (expect.rules !== undefined) {
    const found = findings(story.value.doc, story.value, house).map(({ rule }) => rule);
    parts.push(lineDiff(expect.rules.join('\n'), found.join('\n')));
  }
  if (expect.fixed !== undefined) parts.push(lineDiff(expect.fixed, story.value.text(fixed(story.value, house))));
  if (expect.html !== undefined) parts.push(lineDiff(expect.html.trim(), fragmentOf(story.value.doc, house).trim()));
  return parts.filter((part) => part !== '').join('\n');
}

function findings(doc: JsonNode, story: TestStory, house: House): readonly Checked[] {
  return runChecks(doc, house, { now: null }).filter(({ where }) => story.speaks(where));
}

/** The story after every fix that is offered, the first one first, each followed by a fresh look. */
function fixed(story: TestStory, house: House): JsonNode {
  let { doc } = story;
  for (let count = 0; count < MOST_FIXES; count += 1) {
    const next = findings(doc, story, house).find((finding) => finding.fix !== undefined);
    if (next?.fix === undefined) return doc;
    doc = applyFix(doc, next.fix);
  }
  return doc;
}

function fragmentOf(doc: JsonNode, house: House): string {
  return writeHtml(storyFile(doc), {
    mode: 'fragment',
    header: false,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    markup: publishMarkup,
    maxWidth: 1600,
    address: (use) => use.file,
    stylesheet: '',
    house,
  }).html;
}

/** Levels for rules that no check has: a slip of the pen that would go unnoticed. */
function unknownRules(house: House): readonly string[] {
  const known = new Set([...CHECKS.flatMap((check) => Object.keys(check.rules)), ...EXPORT_RULES]);
  return Object.keys(house.file.checks).filter((rule) => !known.has(rule) && !known.has(`${rule.split('.', 1)[0]}.*`));
}
