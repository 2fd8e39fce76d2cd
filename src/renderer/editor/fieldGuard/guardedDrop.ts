import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  type Selection,
  Selection as Selections,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { holdsBlocks } from './cells';
import { clearSelection, guarded, selectionCrosses } from './guardedDelete';
import { type Placed, placeAt } from './guardedPaste';
import { type SliceBlocks, sliceBlocks } from './sliceBlocks';

/**
 * Drops a slice at a position. `moved` is the selection that leaves its old place (null for a copy or something from outside);
 * it is cleared by the guard's rule first. Whole blocks land between blocks, text lands as a paste would. Null where nothing
 * moves: dropped on itself.
 */
export function guardedDrop(state: EditorState, slice: Slice, pos: number, moved: Selection | null): Placed | null {
  if (moved?.ranges.some(({ $from, $to }) => pos >= $from.pos && pos <= $to.pos) === true) return null;
  const found = sliceBlocks(slice, state.schema);
  if (found.blocks.length === 0) return null;
  const tr = guarded(state);
  const isBlock =
    moved instanceof NodeSelection || (slice.openStart === 0 && slice.openEnd === 0 && !found.blocks.every((block) => block.isTextblock));
  const target = isBlock ? betweenBlocks(state, pos, found.blocks) : pos;
  if (moved !== null && !take(tr, moved)) return null;
  const at = tr.mapping.map(target);
  return isBlock ? dropBlocks(tr, at, found) : placeAt(tr, textPosition(tr, at), found);
}

/** Takes what is dragged out of its old place, which keeps an empty paragraph where nothing else is left. False where it may not go. */
function take(tr: Transaction, moved: Selection): boolean {
  const { from, to, $from } = moved;
  if (moved instanceof NodeSelection) {
    const index = $from.index();
    const paragraph = tr.doc.type.schema.nodes.paragraph;
    if ($from.parent.canReplace(index, index + 1)) tr.delete(from, to);
    else if (paragraph === undefined || !$from.parent.canReplaceWith(index, index + 1, paragraph)) return false;
    else tr.replaceWith(from, to, paragraph.create());
  } else if (selectionCrosses(moved)) clearSelection(tr, moved);
  else tr.deleteRange(from, to);
  return true;
}

/** The border of the block nearest to a position, in the innermost box that may hold the blocks; in the head, the start of the body. */
function betweenBlocks(state: EditorState, pos: number, blocks: readonly Node[]): number {
  const $pos = state.doc.resolve(pos);
  const headSize = state.doc.firstChild?.nodeSize ?? 0;
  if (pos <= headSize) return headSize + 1;
  const fragment = Fragment.from(blocks);
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const parent = $pos.node(depth);
    const inside = depth < $pos.depth ? $pos.before(depth + 1) : pos;
    const end = depth < $pos.depth ? $pos.after(depth + 1) : pos;
    const isBelow = pos - inside > end - pos;
    const index = isBelow ? $pos.indexAfter(depth) : $pos.index(depth);
    if (holdsBlocks(parent) && parent.canReplace(index, index, fragment)) return isBelow ? end : inside;
  }
  return Math.min(pos, state.doc.content.size - 1);
}

function dropBlocks(tr: Transaction, at: number, found: SliceBlocks): Placed {
  tr.insert(at, Fragment.from(found.blocks));
  const node = tr.doc.nodeAt(at);
  const selection =
    node !== null && NodeSelection.isSelectable(node) ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at));
  return { tr: tr.setSelection(selection), notice: '' };
}

function textPosition(tr: Transaction, at: number): number {
  const $at = tr.doc.resolve(at);
  return $at.parent.inlineContent ? at : Selections.near($at, 1).from;
}
