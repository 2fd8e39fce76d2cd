import type { JsonNode } from '../../contract/json';
import type { House } from '../../house/house';
import type { Check } from '../check';
import { type Checked, runChecks } from '../runChecks';
import { fixtureHouse } from './fixtureHouse';

/** What one check of the table says of a story, as `block rule`, through the real run. */
export function rulesOf(check: Check, doc: JsonNode, house: House = fixtureHouse(), now: string | null = null): readonly string[] {
  return findingsOf(check, doc, house, now).map(({ rule, where }) => `${where.block} ${rule}`);
}

/** The findings of one check of the table, through the real run. */
export function findingsOf(check: Check, doc: JsonNode, house: House = fixtureHouse(), now: string | null = null): readonly Checked[] {
  const titles = new Set([check.title, ...Object.values(check.titles ?? {})]);
  return runChecks(doc, house, { now }).filter(({ title }) => titles.has(title));
}
