import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';

/** Depth of the head's fields and of the body's direct blocks: `doc > head | body > block`. */
export const BLOCK_DEPTH = 2;

/** True for a field: one line of text with a border (headline, caption, attribution …). */
export function isField(node: Node): boolean {
  return node.type.spec.field === true;
}

const compound = new WeakMap<NodeType, boolean>();

/** True for a block that has fields inside: figure, quote, Also Read. */
export function isCompound(node: Node): boolean {
  const known = compound.get(node.type);
  if (known !== undefined) return known;
  const answer = node.type.isInGroup('block') && holdsField(node.type);
  compound.set(node.type, answer);
  return answer;
}

function holdsField(type: NodeType): boolean {
  const seen = new Set([type.contentMatch]);
  for (const match of seen) {
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type: part, next } = match.edge(edge);
      if (part.spec.field === true) return true;
      seen.add(next);
    }
  }
  return false;
}

/** Depth of the cell around a position: the innermost field, block with fields, head or body. Edits inside one cell are ordinary. */
function cellDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (isField(node) || isCompound(node) || depth === 1) return depth;
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

/** The block with fields around a position, or null. */
export function compoundAt($pos: ResolvedPos): { readonly node: Node; readonly pos: number } | null {
  if ($pos.depth < BLOCK_DEPTH) return null;
  const node = $pos.node(BLOCK_DEPTH);
  return isCompound(node) ? { node, pos: $pos.before(BLOCK_DEPTH) } : null;
}
