import { BLOCKS } from '../../../blocks';
import { declaredOffers } from '../../../blocks/declared/declaredOffers';
import type { DeclaredBlock } from '../../../contract/houseFile';
import { ICONS } from '../../../ui/icons.table';
import { folded, matchRank } from '../../words/matchRank';

/** One row of the insert menu. */
export interface InsertRow {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly group: string;
  readonly hint: string;
  /** The keyword that matched, where the label did not. */
  readonly also: string;
}

const GROUPS: readonly { readonly group: string; readonly title: string }[] = [
  { group: 'text', title: 'Text' },
  { group: 'media', title: 'Pictures' },
  { group: 'boxes', title: 'Boxes' },
  { group: 'links', title: 'Links' },
  { group: 'house', title: 'House' },
];

/** The words over a group. */
export function groupTitle(group: string): string {
  return GROUPS.find((one) => one.group === group)?.title ?? group;
}

/** How many blocks the house lets be inserted at all. */
export function insertCount(isUsed: (name: string) => boolean, declarations: readonly DeclaredBlock[]): number {
  return BLOCKS.filter((block) => block.insert !== undefined && isUsed(block.name)).length + declarations.length;
}

/**
 * The blocks whose label or keywords hold `query`, the best answers first (`matchRank`) and equal ones in the order of the groups, those of
 * the house last; all of them for an empty one. Only those that `fits` lets stand there.
 */
export function insertRows(
  query: string,
  fits: (name: string) => boolean,
  declarations: readonly DeclaredBlock[] = [],
): readonly InsertRow[] {
  const ours = BLOCKS.flatMap(({ name, label, icon, insert }) =>
    insert === undefined || !fits(name)
      ? []
      : [{ name, label, icon, group: insert.group, hint: insert.hint ?? '', keywords: insert.keywords }],
  );
  const house = fits('declared')
    ? declaredOffers(declarations).map((offer) => ({ ...offer, icon: iconOf(offer.icon), group: 'house' }))
    : [];
  const all = [...ours, ...house];
  const ranked = GROUPS.flatMap(({ group }) => all.filter((row) => row.group === group)).flatMap(({ keywords, ...row }) => {
    const rank = matchRank(query, { label: row.label, keywords });
    return rank === null ? [] : [{ rank, row: { ...row, also: alsoOf(query, row.label, keywords) } }];
  });
  // The sort is stable.
  return ranked.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}

/** The keyword that was found, one that begins with it first; '' where the label was. */
function alsoOf(query: string, label: string, keywords: readonly string[]): string {
  const wanted = folded(query);
  if (folded(label).includes(wanted)) return '';
  return keywords.find((word) => folded(word).startsWith(wanted)) ?? keywords.find((word) => folded(word).includes(wanted)) ?? '';
}

/** An icon of a house file that the look does not have is the one of all house blocks. */
export function iconOf(name: string): string {
  return Object.hasOwn(ICONS, name) ? name : 'shapes';
}
