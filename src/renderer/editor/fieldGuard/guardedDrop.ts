import { Fragment, type Slice } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  type Selection,
  Selection as Selections,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { BLOCK_DEPTH, crossesBorder } from './cells';
import { clearRange } from './clearRange';
import { guarded, selectionCrosses } from './guardedDelete';
import { type Placed, placeAt } from './guardedPaste';
import { type SliceBlocks, sliceBlocks } from './sliceBlocks';

/**
 * Drops a slice at a position. `moved` is the selection that leaves its old place (null for a copy or something from outside);
 * it is cleared by the guard's rule first. Whole blocks land between blocks, text lands as a paste would. Null where nothing
 * moves: dropped on itself.
 */
export function guardedDrop(state: EditorState, slice: Slice, pos: number, moved: Selection | null): Placed | null {
  if (moved !== null && pos >= moved.from && pos <= moved.to) return null;
  const found = sliceBlocks(slice, state.schema);
  if (found.blocks.length === 0) return null;
  const tr = guarded(state);
  const isBlock =
    moved instanceof NodeSelection || (slice.openStart === 0 && slice.openEnd === 0 && !found.blocks.every((block) => block.isTextblock));
  const target = isBlock ? betweenBlocks(state, pos) : pos;
  if (moved !== null) take(tr, moved);
  const at = tr.mapping.map(target);
  return isBlock ? dropBlocks(tr, at, found) : placeAt(tr, textPosition(tr, at), found);
}

/** Takes what is dragged out of its old place. */
function take(tr: Transaction, moved: Selection): void {
  const { from, to, $from, $to } = moved;
  if (moved instanceof NodeSelection) {
    if ($from.parent.childCount === 1) tr.replaceWith(from, to, paragraphs(tr));
    else tr.delete(from, to);
  } else if (selectionCrosses(moved) || crossesBorder($from, $to)) clearRange(tr, from, to);
  else tr.deleteRange(from, to);
}

function paragraphs(tr: Transaction): Fragment {
  return Fragment.from(tr.doc.type.schema.nodes.paragraph?.create() ?? null);
}

/** The border of the direct block of the body that is nearest to a position; in the head, the start of the body. */
function betweenBlocks(state: EditorState, pos: number): number {
  const $pos = state.doc.resolve(pos);
  const headSize = state.doc.firstChild?.nodeSize ?? 0;
  if (pos <= headSize) return headSize + 1;
  if ($pos.depth < BLOCK_DEPTH) return Math.min(pos, state.doc.content.size - 1);
  const before = $pos.before(BLOCK_DEPTH);
  const after = $pos.after(BLOCK_DEPTH);
  return pos - before <= after - pos ? before : after;
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
