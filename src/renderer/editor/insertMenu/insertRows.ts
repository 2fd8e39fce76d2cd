import { BLOCKS } from '../../../blocks';

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
];

/** The words over a group. */
export function groupTitle(group: string): string {
  return GROUPS.find((one) => one.group === group)?.title ?? group;
}

/** How many blocks can be inserted at all. */
export const INSERT_COUNT = BLOCKS.filter((block) => block.insert !== undefined).length;

/** The blocks whose label or keywords contain the words of `query`, grouped; all of them for an empty one. Only those that `fits` lets stand there. */
export function insertRows(query: string, fits: (name: string) => boolean): readonly InsertRow[] {
  const wanted = folded(query);
  const rows = BLOCKS.flatMap((block): InsertRow[] => {
    if (block.insert === undefined || !fits(block.name)) return [];
    const { label, icon } = block;
    const { group, hint = '', keywords } = block.insert;
    const also = folded(label).includes(wanted) ? '' : keywords.find((word) => folded(word).includes(wanted));
    return also === undefined ? [] : [{ name: block.name, label, icon, group, hint, also }];
  });
  return GROUPS.flatMap(({ group }) => rows.filter((row) => row.group === group));
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase();
}
