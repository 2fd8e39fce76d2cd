import type { DeclaredBlock, DeclaredField, HouseTree } from '../contract/houseFile';
import { mayBeEmpty } from '../story/houseTree';

/** Which field of a tree would not leave, as the end of a sentence: one that nothing writes, or that is written only where another field is filled. Null where all leave. */
export function lossProblem({ fields, publish }: DeclaredBlock): string | null {
  for (const field of fields) {
    const { isThere, isWritten } = publishedAlone(publish, field);
    if (isThere && isWritten) continue;
    if (!isPlaced(publish, field)) return `has no place for the field “${field.name}”${HINTS[field.kind] ?? ''}`;
    return `loses the field “${field.name}” where it is the only one that is filled: write it where nothing else has to be there`;
  }
  return null;
}

/** How a kind is written, where it is not by `{ "field" }` among the children alone. */
const HINTS: { readonly [kind: string]: string | undefined } = {
  flag: ': a flag is told by an element that stands “when” it is set',
  line: ' among the children of an element (an attribute would lose its marks)',
};

/** True where some place, whenever it stands, writes the field. */
function isPlaced(tree: HouseTree, field: DeclaredField): boolean {
  if (typeof tree === 'string') return false;
  if (!('tag' in tree)) return tree.field === field.name && field.kind !== 'flag';
  const { attrs = {}, when, children = [] } = tree;
  const isValue = field.kind !== 'line' && field.kind !== 'text';
  const inAttr = isValue && Object.values(attrs).some((value) => typeof value !== 'string' && value.field === field.name);
  return inAttr || (field.kind === 'flag' && when === field.name) || children.some((child) => isPlaced(child, field));
}

/** What a tree gives where that field alone is filled: the fewest places that it can have. Filling more takes none away. */
function publishedAlone(tree: HouseTree, field: DeclaredField): { readonly isThere: boolean; readonly isWritten: boolean } {
  if (typeof tree === 'string') return { isThere: tree.trim() !== '', isWritten: false };
  if (!('tag' in tree)) {
    const isOwn = tree.field === field.name && field.kind !== 'flag';
    return { isThere: isOwn, isWritten: isOwn };
  }
  const nothing = { isThere: false, isWritten: false };
  if (tree.when !== undefined && tree.when !== field.name) return nothing;
  const inside = (tree.children ?? []).map((child) => publishedAlone(child, field));
  if (mayBeEmpty(tree) && !inside.some(({ isThere }) => isThere)) return nothing;
  return { isThere: true, isWritten: inside.some(({ isWritten }) => isWritten) || isPlaced({ ...tree, children: [] }, field) };
}
