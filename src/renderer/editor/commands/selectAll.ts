import { AllSelection, type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { blockAt } from './blocks';

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

/** Esc selects the block of the caret; false in the head and where it is selected. */
export const selectBlock: Command = (state, dispatch) => {
  const block = blockAt(state);
  if (block === null || state.selection instanceof NodeSelection || !NodeSelection.isSelectable(block.node)) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)));
  return true;
};
