import type { JsonNode } from '../contract/json';
import type { House } from '../house/house';
import type { Advice } from '../story/advice';
import { inOrder } from './inOrder';
import type { Checked } from './runChecks';

/** What the findings of an export are called among the passed checks. */
export const EXPORT_TITLE = 'All of the story on the page';

/** Rules that only an export speaks of. A house sets their levels by name, as those of the checks. */
export const EXPORT_RULES: readonly string[] = [
  'alsoRead.no-title',
  'contributor.refused',
  'declared.left-out',
  'export.address-refused',
  'export.dateline-no-place',
  'link.refused',
  'rawHtml.dropped',
  'rawHtml.refused',
];

/** The findings of the checks, and what else another part of Galley says of the story (the export: what a page would not carry): at the level of the house, nothing twice, in document order. */
export function joinAdvice(checked: readonly Checked[], advice: readonly Advice[], doc: JsonNode, house: House): readonly Checked[] {
  const said = new Set(checked.flatMap(({ rule, where }) => [`${rule} ${where.block}`, rule]));
  const more = advice.flatMap((one): readonly Checked[] => {
    const level = house.level(one.rule, one.level);
    // An export that cannot name the block speaks of the same as the check that can.
    const isSaid = said.has(`${one.rule} ${one.where.block}`) || (one.where.block === '' && said.has(one.rule));
    return level === 'off' || isSaid ? [] : [{ ...one, level, title: EXPORT_TITLE }];
  });
  return more.length === 0 ? checked : inOrder([...checked, ...more], doc);
}
