import { BLOCKS } from '../../../blocks';
import { declaredOffers } from '../../../blocks/declared/declaredOffers';
import type { DeclaredBlock } from '../../../contract/houseFile';
import { ICONS } from '../../../ui/icons.table';

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

/** The blocks, those of the house last, whose label or keywords contain the words of `query`, grouped; all of them for an empty one. Only those that `fits` lets stand there. */
export function insertRows(
  query: string,
  fits: (name: string) => boolean,
  declarations: readonly DeclaredBlock[] = [],
): readonly InsertRow[] {
  const wanted = folded(query);
  const ours = BLOCKS.flatMap(({ name, label, icon, insert }) =>
    insert === undefined || !fits(name)
      ? []
      : [{ name, label, icon, group: insert.group, hint: insert.hint ?? '', keywords: insert.keywords }],
  );
  const house = fits('declared')
    ? declaredOffers(declarations).map((offer) => ({ ...offer, icon: iconOf(offer.icon), group: 'house' }))
    : [];
  const rows = [...ours, ...house].flatMap(({ keywords, ...row }): InsertRow[] => {
    const also = folded(row.label).includes(wanted) ? '' : keywords.find((word) => folded(word).includes(wanted));
    return also === undefined ? [] : [{ ...row, also }];
  });
  return GROUPS.flatMap(({ group }) => rows.filter((row) => row.group === group));
}

/** An icon of a house file that the look does not have is the one of all house blocks. */
export function iconOf(name: string): string {
  return Object.hasOwn(ICONS, name) ? name : 'shapes';
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase();
}
