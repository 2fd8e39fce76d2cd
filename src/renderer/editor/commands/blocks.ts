import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { BLOCK_DEPTH } from '../fieldGuard/cells';

/** A direct block of the body, or a field of the head, and where it begins. */
export interface PlacedBlock {
  readonly node: Node;
  readonly pos: number;
}

/** The head field or body block of the selection's head; null where it stands between them. */
export function blockAt(state: EditorState): PlacedBlock | null {
  const { $from } = state.selection;
  if ($from.depth >= BLOCK_DEPTH) return { node: $from.node(BLOCK_DEPTH), pos: $from.before(BLOCK_DEPTH) };
  const node = $from.depth === 1 ? $from.nodeAfter : null;
  return node === null ? null : { node, pos: $from.pos };
}

/** The direct blocks of the body that the selection touches, in order; empty in the head. */
export function blocksIn(state: EditorState): readonly PlacedBlock[] {
  const { from, to } = state.selection;
  const found: PlacedBlock[] = [];
  eachBodyBlock(state.doc, (node, pos) => {
    if (pos < Math.max(to, from + 1) && pos + node.nodeSize > from) found.push({ node, pos });
  });
  return found;
}

/** The head field or body block of that id, or null. */
export function blockById(doc: Node, id: string): PlacedBlock | null {
  let found: PlacedBlock | null = null;
  eachBlock(doc, (node, pos) => {
    if (node.attrs.id === id) found = { node, pos };
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

function eachBodyBlock(doc: Node, visit: (node: Node, pos: number) => void): void {
  const headSize = doc.firstChild?.nodeSize ?? 0;
  doc.lastChild?.forEach((node, offset) => {
    visit(node, headSize + 1 + offset);
  });
}

/** Where the body's content begins. */
export function bodyStart(doc: Node): number {
  return (doc.firstChild?.nodeSize ?? 0) + 1;
}

/** What a command may be given to act: undefined asks only whether it could. */
export type Dispatch = ((tr: Transaction) => void) | undefined;
