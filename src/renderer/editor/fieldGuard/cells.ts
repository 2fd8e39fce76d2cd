import type { ContentMatch, Node, NodeType, ResolvedPos } from '@tiptap/pm/model';

/** True for a field: one line of text with a border (headline, caption, attribution …). */
export function isField(node: Node): boolean {
  return node.type.spec.field === true;
}

/** True for a block with fields inside, however deep: figure, quote, Also Read, fact box. */
export function isCompound(node: Node): boolean {
  return node.type.isInGroup('block') && kindOf(node.type).fields;
}

/** True for what holds blocks of every kind: the body, a box, a gallery. Not for what holds paragraphs as its own text: a quote, a list item. */
export function holdsBlocks(node: Node): boolean {
  return kindOf(node.type).blocks;
}

/** True for what has fields beside the text that is its own: a quote, an answer; not for a box, whose text are blocks. */
export function holdsOwnText(node: Node): boolean {
  return kindOf(node.type).fields && !holdsBlocks(node);
}

/** True for what keeps the lines in it apart from those outside. */
function isCell(node: Node): boolean {
  return isField(node) || kindOf(node.type).fields;
}

interface Kind {
  /** A field in it, or in a part of it that is no block. */
  readonly fields: boolean;
  readonly blocks: boolean;
}

const kinds = new WeakMap<NodeType, Kind>();

function kindOf(type: NodeType): Kind {
  const known = kinds.get(type);
  if (known !== undefined) return known;
  // A part that may hold itself is asked while it is answered.
  kinds.set(type, { fields: false, blocks: false });
  const inside = childTypes(type);
  const isWhole = type.name === 'doc' || type.name === 'head' || type.name === 'body';
  const kind = {
    // A part that says so keeps its paragraphs apart like a field: two texts of one house block never join.
    fields:
      type.spec.cell === 'text' ||
      (!isWhole && inside.some((part) => part.spec.field === true || (!part.isInGroup('block') && kindOf(part).fields))),
    blocks: type.name !== 'doc' && inside.some((part) => part.isInGroup('block') && (part.isLeaf || kindOf(part).fields)),
  };
  kinds.set(type, kind);
  return kind;
}

/** All types that may stand directly in a node. */
function childTypes(type: NodeType): readonly NodeType[] {
  const seen = new Set<ContentMatch>([type.contentMatch]);
  const types = new Set<NodeType>();
  for (const match of seen) {
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type: part, next } = match.edge(edge);
      types.add(part);
      seen.add(next);
    }
  }
  return [...types];
}

/** Depth of the cell around a position: the innermost field, block or part with fields, head or body. Edits inside one cell are ordinary. */
function cellDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (depth === 1 || isCell($pos.node(depth))) return depth;
  }
  return 0;
}

/** True where an edit from one position to the other would cross the border of a field, of a block with fields, or of the head. */
export function crossesBorder($from: ResolvedPos, $to: ResolvedPos): boolean {
  const depth = cellDepth($from);
  if (depth !== cellDepth($to)) return true;
  return depth === 0 || $from.before(depth) !== $to.before(depth);
}

/** The field around a position, or null. */
export function fieldAt($pos: ResolvedPos): { readonly node: Node; readonly depth: number } | null {
  const depth = cellDepth($pos);
  const node = $pos.node(depth);
  return isField(node) ? { node, depth } : null;
}

/** Depth of the block around a position: the innermost that stands in the body or in a box, or the field of the head. 0 between blocks. */
export function blockDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    const parent = $pos.node(depth - 1);
    if (depth === 2 || (holdsBlocks(parent) && $pos.node(depth).type.isInGroup('block'))) return depth;
  }
  return 0;
}

/** The innermost block with fields around a position, or null. */
export function compoundAt($pos: ResolvedPos): { readonly node: Node; readonly pos: number; readonly depth: number } | null {
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    const node = $pos.node(depth);
    if (isCompound(node)) return { node, pos: $pos.before(depth), depth };
  }
  return null;
}
