import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { unusedIn } from '../../../blocks/editor/houseBlocks';
import { holdsBlocks } from '../fieldGuard/cells';
import { GUARDED } from '../fieldGuard/guardedDelete';
import { bodyStart, type Dispatch, type PlacedBlock } from './blocks';
import { selectionIn } from './insertBlock';

/**
 * Moves a block over its neighbour, selection and id with it; at the edge of a box, out of the box. False in the head and at either
 * end of the body.
 */
export function moveBlock(state: EditorState, block: PlacedBlock | null, by: -1 | 1, dispatch: Dispatch): boolean {
  if (block === null || block.pos < bodyStart(state.doc)) return false;
  const $pos = state.doc.resolve(by === -1 ? block.pos : block.pos + block.node.nodeSize);
  const neighbour = by === -1 ? $pos.nodeBefore : $pos.nodeAfter;
  if (neighbour?.type.isInGroup('block') !== true) return moveOut(state, block, by, dispatch);
  const from = by === -1 ? block.pos - neighbour.nodeSize : block.pos;
  const pair = Fragment.from(by === -1 ? [block.node, neighbour] : [neighbour, block.node]);
  const index = state.doc.resolve(from).index();
  // The lists of an item stay below its line.
  if (!$pos.parent.canReplace(index, index + 2, pair)) return false;
  if (dispatch === undefined) return true;
  const tr = state.tr.replaceWith(from, from + block.node.nodeSize + neighbour.nodeSize, pair);
  moveSelection(state, tr, block, by * neighbour.nodeSize);
  dispatch(tr.scrollIntoView());
  return true;
}

/** Out of the box at its upper or lower edge; the box keeps an empty paragraph where it would have nothing left. */
function moveOut(state: EditorState, block: PlacedBlock, by: -1 | 1, dispatch: Dispatch): boolean {
  const $pos = state.doc.resolve(block.pos);
  const paragraph = state.schema.nodes.paragraph;
  if ($pos.depth < 2 || !holdsBlocks($pos.parent) || paragraph === undefined) return false;
  const index = $pos.index();
  const goes = $pos.parent.canReplace(index, index + 1);
  if (!goes && !$pos.parent.canReplaceWith(index, index + 1, paragraph)) return false;
  if (dispatch === undefined) return true;
  const target = by === -1 ? $pos.before() : $pos.after();
  const tr = state.tr.setMeta(GUARDED, true);
  tr.replaceWith(block.pos, block.pos + block.node.nodeSize, goes ? [] : paragraph.create());
  const at = tr.mapping.map(target);
  tr.insert(at, block.node);
  moveSelection(state, tr, block, at - block.pos);
  dispatch(tr.scrollIntoView());
  return true;
}

/** Selects in the moved block what was selected in it before. */
function moveSelection(state: EditorState, tr: Transaction, block: PlacedBlock, shift: number): void {
  const { selection } = state;
  const inside = selection.from >= block.pos && selection.to <= block.pos + block.node.nodeSize;
  if (inside && selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from + shift));
  else if (inside) tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
}

/** Puts a copy of a block below it, caret in the copy. False in the head, and for what the house does not use. */
export function duplicateBlock(state: EditorState, block: PlacedBlock | null, dispatch: Dispatch): boolean {
  if (block === null || block.pos < bodyStart(state.doc) || unusedIn(state, block.node).size > 0) return false;
  if (dispatch !== undefined) {
    const after = block.pos + block.node.nodeSize;
    const tr = state.tr.insert(after, withoutIds(block.node));
    dispatch(tr.setSelection(selectionIn(tr.doc, after)).scrollIntoView());
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

/** Removes a block; an empty paragraph takes its place where it was the only one. False in the head, and for the last part of a block that needs one. */
export function deleteBlock(state: EditorState, block: PlacedBlock | null, dispatch: Dispatch): boolean {
  const paragraph = state.schema.nodes.paragraph;
  if (block === null || block.pos < bodyStart(state.doc) || paragraph === undefined) return false;
  const $pos = state.doc.resolve(block.pos);
  const index = $pos.index();
  const goes = $pos.parent.canReplace(index, index + 1);
  if (!goes && !$pos.parent.canReplaceWith(index, index + 1, paragraph)) return false;
  if (dispatch !== undefined) {
    const tr = state.tr.setMeta(GUARDED, true);
    tr.replaceWith(block.pos, block.pos + block.node.nodeSize, goes ? [] : paragraph.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(block.pos, tr.doc.content.size)), 1)).scrollIntoView());
  }
  return true;
}
