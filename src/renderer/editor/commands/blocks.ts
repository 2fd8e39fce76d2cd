import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state';
import { blockDepth, holdsBlocks } from '../fieldGuard/cells';

/** A block of the body or of a box, or a field of the head, and where it begins. */
export interface PlacedBlock {
  readonly node: Node;
  readonly pos: number;
}

/** The innermost block (or the head field) of the selection's start; null where it stands between blocks. */
export function blockAt(state: EditorState): PlacedBlock | null {
  const { selection } = state;
  // A line of a list item or a quote may be selected, too: it is no block by itself.
  const isBlock = selection instanceof NodeSelection && selection.node.type.isInGroup('block') && holdsBlocks(selection.$from.parent);
  return isBlock ? { node: selection.node, pos: selection.from } : blockAround(selection.$from);
}

/** The innermost block around a position, or the one that begins there. */
export function blockAround($pos: ResolvedPos): PlacedBlock | null {
  const depth = blockDepth($pos);
  const after = holdsBlocks($pos.parent) || $pos.depth === 1 ? $pos.nodeAfter : null;
  if (after !== null && (after.type.isInGroup('block') || $pos.depth === 1)) return { node: after, pos: $pos.pos };
  return depth === 0 ? null : { node: $pos.node(depth), pos: $pos.before(depth) };
}

/** Blocks that stand side by side, in order, and what holds them. */
export interface Siblings {
  readonly parent: Node;
  /** Index of the first in its parent. */
  readonly index: number;
  readonly blocks: readonly PlacedBlock[];
}

/** The blocks that the selection touches, side by side in what holds all of them: first in the innermost box, last in the body. Empty in the head. */
export function blocksIn(state: EditorState): readonly Siblings[] {
  const { $from, from, to } = state.selection;
  const found: Siblings[] = [];
  for (let depth = $from.sharedDepth(to); depth > 0; depth -= 1) {
    const parent = $from.node(depth);
    if (holdsBlocks(parent)) found.push(touched(parent, $from.start(depth), from, to));
  }
  const body = state.doc.lastChild;
  if ($from.sharedDepth(to) === 0 && body !== null) found.push(touched(body, bodyStart(state.doc), from, to));
  return found.filter(({ blocks }) => blocks.length > 0);
}

function touched(parent: Node, start: number, from: number, to: number): Siblings {
  const blocks: PlacedBlock[] = [];
  let index = 0;
  parent.forEach((node, offset, at) => {
    const pos = start + offset;
    if (!node.type.isInGroup('block') || pos >= Math.max(to, from + 1) || pos + node.nodeSize <= from) return;
    if (blocks.length === 0) index = at;
    blocks.push({ node, pos });
  });
  return { parent, index, blocks };
}

/** The block or part of that id, at any depth, or null. */
export function blockById(doc: Node, id: string): PlacedBlock | null {
  let found: PlacedBlock | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === id && id !== '') found = { node, pos };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** Calls back for each head field and each direct block of the body, in order. */
export function eachBlock(doc: Node, visit: (node: Node, pos: number) => void): void {
  doc.forEach((half, start) => {
    half.forEach((node, offset) => {
      visit(node, start + 1 + offset);
    });
  });
}

/** Where the body's content begins. */
export function bodyStart(doc: Node): number {
  return (doc.firstChild?.nodeSize ?? 0) + 1;
}

/** What a command may be given to act: undefined asks only whether it could. */
export type Dispatch = ((tr: Transaction) => void) | undefined;
