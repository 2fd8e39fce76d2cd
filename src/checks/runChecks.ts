import { blockOf } from '../blocks';
import type { Level } from '../contract/houseFile';
import type { JsonNode } from '../contract/json';
import type { House } from '../house/house';
import { walk } from '../story/walk';
import type { BlockCheck, Check, CheckContext, Finding } from './check';
import { CHECKS } from './checks.table';
import { inOrder } from './inOrder';
import { Memory } from './Memory';
import { unitsOf } from './perBlock';

/** A finding with the level that the house gives it. */
export interface Checked extends Finding {
  readonly level: 'warn' | 'block';
  /** What its check looks for. */
  readonly title: string;
}

/** What the checks may know beside the story and its house. */
export interface CheckOptions {
  /** The moment of the check, ISO with offset; null: nothing that depends on it is checked. */
  readonly now: string | null;
  /** Findings of the last run over the same story. */
  readonly known?: CheckMemory;
}

/** Findings of the last run, by block. */
export class CheckMemory extends Memory<readonly Checked[]> {}

/** Everything that the checks say of a story: in document order, what concerns the story as a whole first, each thing once. Rules that the house has set to `off` are left out. */
export function runChecks(doc: JsonNode, house: House, { now, known }: CheckOptions): readonly Checked[] {
  const ctx = contextOf(doc, house, now);
  const memory = known ?? new CheckMemory();
  memory.open(house, ctx.metadata);
  const story = withKnown(doc, memory.known(unitsOf(doc)));
  const inBlocks = unitsOf(story).flatMap((unit) => memory.found(unit, (one) => checkBlocks(one, ctx)));
  const inStory = CHECKS.flatMap((check) => (check.scope === 'story' ? levelled(check, check.run(story, ctx), house) : []));
  return inOrder([...inStory, ...inBlocks], story);
}

/**
 * Looks at blocks that `known` of the options has not seen, at one at least and then for as long as `hasTime` says. True once there is none left: `runChecks`
 * with the same memory then has only the story as a whole to look at. So a long first run can be taken in pieces.
 */
export function readAhead(doc: JsonNode, house: House, { now, known }: Required<CheckOptions>, hasTime: () => boolean): boolean {
  const ctx = contextOf(doc, house, now);
  known.open(house, ctx.metadata);
  let isNew = false;
  return known.known(unitsOf(doc)).every((unit) => {
    if (isNew && !hasTime()) return false;
    known.found(unit, (one) => {
      isNew = true;
      return checkBlocks(one, ctx);
    });
    return true;
  });
}

function contextOf(doc: JsonNode, house: House, now: string | null): CheckContext {
  const metadata = doc.attrs ?? {};
  return { house, language: typeof metadata.language === 'string' ? metadata.language : 'en', metadata, now };
}

/** The story with those blocks in it, in their order. */
function withKnown(doc: JsonNode, units: readonly JsonNode[]): JsonNode {
  let from = 0;
  const content = doc.content?.map((part) => {
    const to = from + (part.content?.length ?? 0);
    const known = units.slice(from, to);
    from = to;
    return { ...part, content: known };
  });
  return content === undefined ? doc : { ...doc, content };
}

/** What every check says that has nothing to say, in the order of the table: the titles of all that may speak in this house but did not. */
export function passedChecks(checked: readonly Checked[], house: House): readonly string[] {
  const spoken = new Set(checked.map(({ title }) => title));
  const titles = CHECKS.flatMap((check) =>
    Object.entries(check.rules)
      .filter(([rule, usual]) => house.level(rule, usual) !== 'off')
      .map(([rule]) => titleOf(check, rule)),
  );
  return [...new Set(titles)].filter((title) => !spoken.has(title));
}

const ofType = new Map<string, readonly BlockCheck[]>();

function checksFor(type: string): readonly BlockCheck[] {
  const known = ofType.get(type);
  if (known !== undefined) return known;
  const found = CHECKS.filter((check) => check.scope === 'block' && (check.blocks?.includes(type) ?? true)) as readonly BlockCheck[];
  ofType.set(type, found);
  return found;
}

/** Runs the checks over a block and every block inside it. */
function checkBlocks(unit: JsonNode, ctx: CheckContext): readonly Checked[] {
  const found: Checked[] = [];
  walk(unit, (node) => {
    if (blockOf(node.type) === undefined) return;
    for (const check of checksFor(node.type)) found.push(...levelled(check, check.run(node, ctx), ctx.house));
  });
  return found;
}

/** Findings with their level; those that are off are gone. A finding whose rule is not in its check's table is a bug and throws. */
function levelled(check: Check, findings: readonly Finding[], house: House): readonly Checked[] {
  return findings.flatMap((finding) => {
    const usual = finding.level ?? usualLevel(check, finding.rule);
    const level = house.level(finding.rule, usual);
    return level === 'off' ? [] : [{ ...finding, level, title: titleOf(check, finding.rule) }];
  });
}

function usualLevel(check: Check, rule: string): Level {
  const level = Object.hasOwn(check.rules, rule) ? check.rules[rule] : check.rules[starOf(rule)];
  if (level === undefined) throw new Error(`The check “${check.title}” has no rule “${rule}”.`);
  return level;
}

function titleOf(check: Check, rule: string): string {
  return check.titles?.[rule] ?? check.title;
}

function starOf(rule: string): string {
  return `${rule.split('.', 1)[0]}.*`;
}
