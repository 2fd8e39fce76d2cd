import { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { blockOf } from '../../../blocks';
import { isUsedIn } from '../../../blocks/editor/houseBlocks';
import type { JsonNode } from '../../../contract/json';
import { withAllowedMarks } from '../fieldGuard/sliceBlocks';
import { blockAt, bodyStart } from './blocks';
import { placeAfter, selectionIn } from './insertBlock';

/** Repeats the selected words in a pull quote below their block; they stay where they are. False outside of one line of the body, and where the house uses no pull quotes. */
export const quoteWords: Command = (state, dispatch) => {
  const { selection } = state;
  const { $from, $to } = selection;
  const block = blockAt(state);
  const turn = blockOf('pullQuote')?.turn;
  const inLine = selection instanceof TextSelection && !selection.empty && $from.sameParent($to);
  if (!inLine || turn === undefined || !isUsedIn(state, 'pullQuote') || block === null || block.pos < bodyStart(state.doc)) return false;
  if (dispatch === undefined) return true;
  const content = $from.parent.content.cut($from.parentOffset, $to.parentOffset).toJSON() as readonly JsonNode[];
  const made = turn.into([{ content, part: 'paragraph', id: '' }], {}).map((json) => withAllowedMarks(Node.fromJSON(state.schema, json)));
  const first = made[0];
  if (first === undefined) return false;
  const { from } = placeAfter(state.doc.resolve(block.pos + block.node.nodeSize), first.type);
  const tr = state.tr.insert(from, made);
  dispatch(tr.setSelection(selectionIn(tr.doc, from)).scrollIntoView());
  return true;
};
