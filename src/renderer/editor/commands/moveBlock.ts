import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { blockAt, bodyStart, type Dispatch, type PlacedBlock } from './blocks';

/** Moves a block of the body over its neighbour, selection and id with it. False in the head and at either end. */
export function moveBlock(state: EditorState, block: PlacedBlock | null, by: -1 | 1, dispatch: Dispatch): boolean {
  if (block === null || block.pos < bodyStart(state.doc)) return false;
  const $pos = state.doc.resolve(by === -1 ? block.pos : block.pos + block.node.nodeSize);
  const neighbour = by === -1 ? $pos.nodeBefore : $pos.nodeAfter;
  if (neighbour === null) return false;
  if (dispatch === undefined) return true;
  const from = by === -1 ? block.pos - neighbour.nodeSize : block.pos;
  const pair = by === -1 ? [block.node, neighbour] : [neighbour, block.node];
  const shift = by * neighbour.nodeSize;
  const tr = state.tr.replaceWith(from, from + block.node.nodeSize + neighbour.nodeSize, Fragment.from(pair));
  const { selection } = state;
  const inside = selection.from >= block.pos && selection.to <= block.pos + block.node.nodeSize;
  if (inside && selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from + shift));
  else if (inside) tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
  dispatch(tr.scrollIntoView());
  return true;
}

/** Puts a copy of a block of the body below it, caret in the copy. False in the head. */
export function duplicateBlock(state: EditorState, block: PlacedBlock | null, dispatch: Dispatch): boolean {
  if (block === null || block.pos < bodyStart(state.doc)) return false;
  if (dispatch !== undefined) {
    const after = block.pos + block.node.nodeSize;
    const tr = state.tr.insert(after, withoutIds(block.node));
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after), 1)).scrollIntoView());
  }
  return true;
}

function withoutIds(node: Node): Node {
  const parts: Node[] = [];
  node.forEach((part) => parts.push(withoutIds(part)));
  if (node.isText) return node;
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: '' } : node.attrs;
  return node.type.create(attrs, parts, node.marks);
}

/** Removes a block of the body; an empty paragraph stays where it was the only one. False in the head. */
export function deleteBlock(state: EditorState, block: PlacedBlock | null, dispatch: Dispatch): boolean {
  const paragraph = state.schema.nodes.paragraph;
  if (block === null || block.pos < bodyStart(state.doc) || paragraph === undefined) return false;
  if (dispatch !== undefined) {
    const to = block.pos + block.node.nodeSize;
    const only = state.doc.lastChild?.childCount === 1;
    const tr = only ? state.tr.replaceWith(block.pos, to, paragraph.create()) : state.tr.delete(block.pos, to);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(block.pos, tr.doc.content.size)), 1)).scrollIntoView());
  }
  return true;
}

/** The block of the selection; the whole block where one is selected. */
export const currentBlock = blockAt;
