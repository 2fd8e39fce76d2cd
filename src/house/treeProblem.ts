import type { DeclaredBlock, HouseTree } from '../contract/houseFile';
import { safeAddress } from '../story/address';
import { type AttrKind, PUBLISHED_TAGS, VOID_TAGS } from '../story/publishedTags';

/** Deepest tree and most elements of a declared block: enough for a box of every kind, too little to slow a page. */
const MOST_DEPTH = 12;
const MOST_ELEMENTS = 200;

/** Why the published tree of a declared block may not leave: what stands where, as the end of a sentence; null where it may. */
export function treeProblem(block: DeclaredBlock): string | null {
  const fields = new Set(block.fields.map((field) => field.name));
  let elements = 0;
  const look = (tree: HouseTree, depth: number): string | null => {
    if (typeof tree === 'string') return null;
    if ('field' in tree) return unknownField(fields, tree.field);
    elements += 1;
    if (elements > MOST_ELEMENTS) return `has more than ${MOST_ELEMENTS} elements`;
    if (depth > MOST_DEPTH) return `nests deeper than ${MOST_DEPTH} elements`;
    const kinds = PUBLISHED_TAGS.get(tree.tag);
    if (kinds === undefined) return `writes <${tree.tag}>, which may not leave in a story`;
    if (VOID_TAGS.has(tree.tag) && (tree.children?.length ?? 0) > 0) return `puts something into <${tree.tag}>, which holds nothing`;
    const wrong = attrsProblem(tree.tag, tree.attrs ?? {}, kinds, fields);
    if (wrong !== null) return wrong;
    if (tree.when !== undefined) {
      const unknown = unknownField(fields, tree.when);
      if (unknown !== null) return unknown;
    }
    for (const child of tree.children ?? []) {
      const inside = look(child, depth + 1);
      if (inside !== null) return inside;
    }
    return null;
  };
  return look(block.publish, 1);
}

type Attrs = { readonly [name: string]: string | { readonly field: string } };

function attrsProblem(tag: string, attrs: Attrs, kinds: { readonly [name: string]: AttrKind }, fields: ReadonlySet<string>): string | null {
  for (const [name, value] of Object.entries(attrs)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined || name === 'id') return `writes <${tag} ${name}>, which may not leave in a story`;
    if (typeof value !== 'string') {
      const unknown = unknownField(fields, value.field);
      if (unknown !== null) return unknown;
    } else if ((kind === 'link' || kind === 'picture') && safeAddress(value) === null)
      return `leads to “${value.slice(0, 80)}”, which is no https, http or mailto address`;
  }
  return null;
}

function unknownField(fields: ReadonlySet<string>, name: string): string | null {
  return fields.has(name) ? null : `asks for the field “${name}”, which the block does not have`;
}
