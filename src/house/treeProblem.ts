import type { DeclaredBlock, HouseTree } from '../contract/houseFile';
import { safeAddress } from '../story/address';
import { type AttrKind, PUBLISHED_TAGS, VOID_TAGS } from '../story/publishedTags';

/** Deepest tree and most elements of a declared block: enough for a box of every kind, too little to slow a page. */
const MOST_DEPTH = 12;
const MOST_ELEMENTS = 200;

/** Elements that may hold paragraphs. */
const HOLDS_BLOCKS = new Set([
  'article',
  'section',
  'aside',
  'header',
  'footer',
  'div',
  'blockquote',
  'figure',
  'figcaption',
  'li',
  'dd',
  'td',
  'th',
]);

/** Why the published tree of a declared block may not leave: what stands where, as the end of a sentence; null where it may. */
export function treeProblem(block: DeclaredBlock): string | null {
  const fields = new Set(block.fields.map((field) => field.name));
  const texts = new Set(block.fields.filter(({ kind }) => kind === 'text').map((field) => field.name));
  let elements = 0;
  const look = (tree: HouseTree, depth: number, around: string): string | null => {
    if (typeof tree === 'string') return null;
    if ('field' in tree) {
      if (texts.has(tree.field) && !HOLDS_BLOCKS.has(around))
        return `puts the paragraphs of “${tree.field}” into <${around}>, which holds a line`;
      return unknownField(fields, tree.field);
    }
    elements += 1;
    if (elements > MOST_ELEMENTS) return `has more than ${MOST_ELEMENTS} elements`;
    if (depth > MOST_DEPTH) return `nests deeper than ${MOST_DEPTH} elements`;
    const kinds = PUBLISHED_TAGS.get(tree.tag);
    if (kinds === undefined || tree.tag === 'img') return `writes <${tree.tag}>, which may not leave in a story`;
    if (VOID_TAGS.has(tree.tag) && (tree.children?.length ?? 0) > 0) return `puts something into <${tree.tag}>, which holds nothing`;
    const wrong = attrsProblem(tree.tag, tree.attrs ?? {}, kinds, { fields, texts });
    if (wrong !== null) return wrong;
    if (tree.when !== undefined) {
      const unknown = unknownField(fields, tree.when);
      if (unknown !== null) return unknown;
    }
    for (const child of tree.children ?? []) {
      const inside = look(child, depth + 1, tree.tag);
      if (inside !== null) return inside;
    }
    return null;
  };
  const { publish } = block;
  if (typeof publish === 'string' || 'field' in publish || publish.when !== undefined)
    return 'must begin with one element that is always there';
  return look(publish, 1, '');
}

/** Names of the fields of a block: all, and those of paragraphs. */
interface Names {
  readonly fields: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

type Attrs = { readonly [name: string]: string | { readonly field: string } };

function attrsProblem(tag: string, attrs: Attrs, kinds: { readonly [name: string]: AttrKind }, { fields, texts }: Names): string | null {
  for (const [name, value] of Object.entries(attrs)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined || name === 'id') return `writes <${tag} ${name}>, which may not leave in a story`;
    if (typeof value !== 'string') {
      if (texts.has(value.field)) return `puts the paragraphs of “${value.field}” into ${name}=, which holds a value`;
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
