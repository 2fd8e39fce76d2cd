import { AllSelection, type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { blockDepth } from '../fieldGuard/cells';
import { blockAt, type PlacedBlock } from './blocks';

/** Select all in three steps: the text of the line, the block, everything. */
export const selectAll: Command = (state, dispatch) => {
  const { selection } = state;
  const { $from, $to } = selection;
  if (selection instanceof AllSelection) return true;
  const block = blockAt(state);
  const inText = selection instanceof TextSelection && $from.sameParent($to);
  if (inText && (selection.from > $from.start() || selection.to < $to.end())) {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.start(), $to.end())));
  } else if (inText && block !== null && NodeSelection.isSelectable(block.node)) {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)));
  } else dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

/** Esc selects the block of the caret, and of a selected block the one that it stands in (a gallery, a box); false in the head and where there is none. */
export const selectBlock: Command = (state, dispatch) => {
  const block = state.selection instanceof NodeSelection ? blockOutside(state.selection) : blockAt(state);
  if (block === null || !NodeSelection.isSelectable(block.node)) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)));
  return true;
};

/** The block that a selected block stands in. */
function blockOutside({ $from }: NodeSelection): PlacedBlock | null {
  const depth = blockDepth($from);
  return depth < 2 ? null : { node: $from.node(depth), pos: $from.before(depth) };
}
