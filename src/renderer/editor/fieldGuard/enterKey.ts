import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { fieldAt, holdsBlocks, holdsOwnText, isField } from './cells';
import { guarded, selectionCrosses } from './guardedDelete';

type Dispatch = ((tr: Transaction) => void) | undefined;

/**
 * Enter in a field goes to the next one: kicker, headline, standfirst, byline, first block; caption, credit, a new paragraph. A field
 * that may stand several times (a key point) gets another one; an empty last one is left. An empty last line leaves a box.
 */
export const enter: Command = (state, dispatch) => {
  const { selection } = state;
  if (selection instanceof NodeSelection) return enterSelected(state, selection, dispatch);
  if (selectionCrosses(selection)) {
    dispatch?.(state.tr.setSelection(Selection.near(selection.$to, -1)).scrollIntoView());
    return true;
  }
  const field = fieldAt(selection.$to);
  if (field === null) return leaveText(state, dispatch) || splitOwnText(state, dispatch);
  const tr = repeats(selection.$to, field.depth) ? inRepeated(state, field.depth) : onward(state, selection.$to, field.depth);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** True where another field of the same kind may follow this one. Cells of a table are no list, and a block may say `repeats: 'no'`. */
function repeats($pos: ResolvedPos, depth: number): boolean {
  const { type } = $pos.node(depth);
  const next = $pos.index(depth - 1) + 1;
  const may = type.spec.tableRole === undefined && type.spec.repeats !== 'no';
  return may && $pos.node(depth - 1).canReplaceWith(next, next, type);
}

/** Divides the field at the caret; an empty last one goes, the caret below the block. */
function inRepeated(state: EditorState, depth: number): Transaction {
  const { $to, from, to } = state.selection;
  const field = $to.node(depth);
  if (field.content.size > 0) {
    const tr = guarded(state).delete(from, to);
    return tr.split(from, 1, [{ type: field.type }]);
  }
  const [parent, index] = [$to.node(depth - 1), $to.index(depth - 1)];
  if (index < parent.childCount - 1 || !parent.canReplace(index, index + 1)) return onward(state, $to, depth);
  return onward(state, $to, depth, { from: $to.before(depth), to: $to.after(depth) });
}

/** The caret behind the node of that depth: in the next field or block beside it, else in a new paragraph below. `gone` is taken out on the way. */
function onward(
  state: EditorState,
  $pos: ResolvedPos,
  depth: number,
  gone: { readonly from: number; readonly to: number } | null = null,
): Transaction {
  const tr = gone === null ? state.tr : guarded(state).delete(gone.from, gone.to);
  const paragraph = state.schema.nodes.paragraph;
  for (let at = depth; at > 1; at -= 1) {
    const parent = $pos.node(at - 1);
    const next = $pos.index(at - 1) + 1;
    const after = tr.mapping.map($pos.after(at));
    const isBlock = holdsBlocks(parent) && $pos.node(at).type.isInGroup('block');
    if (isBlock && paragraph !== undefined && parent.canReplaceWith(next, next, paragraph)) return newParagraph(tr, after);
    if (next < parent.childCount) return tr.setSelection(Selection.near(tr.doc.resolve(after), 1));
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map($pos.after(2))), 1));
}

/** An empty paragraph at `pos` with the caret in it; the next block where it already is an empty paragraph. */
function newParagraph(tr: Transaction, pos: number): Transaction {
  const next = tr.doc.resolve(pos).nodeAfter;
  const paragraph = tr.doc.type.schema.nodes.paragraph;
  if (paragraph === undefined || (next?.type === paragraph && next.content.size === 0))
    return tr.setSelection(Selection.near(tr.doc.resolve(pos), 1));
  tr.setMeta('fieldGuard', true).insert(pos, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}

/** Enter on a selected block re-enters it. */
function enterSelected(state: EditorState, selection: NodeSelection, dispatch: Dispatch): boolean {
  const inside = Selection.findFrom(state.doc.resolve(selection.from + 1), 1, true);
  if (inside === null || inside.from > selection.to) return false;
  dispatch?.(state.tr.setSelection(inside).scrollIntoView());
  return true;
}

/** An empty last line of a quote leads on to the speaker, of an answer to the next question, of a box below it; and goes, where it is not the only one. */
function leaveText(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  const { depth, parent } = $from;
  if (!empty || depth < 3 || parent.content.size > 0 || parent.type.name !== 'paragraph') return false;
  const around = $from.node(depth - 1);
  const isBox = holdsBlocks(around) && around.type.name !== 'body';
  if (!isBox && !holdsOwnText(around)) return false;
  const index = $from.index(depth - 1);
  const next = around.maybeChild(index + 1);
  if (next !== null && !isField(next)) return false;
  const goes = around.canReplace(index, index + 1);
  if (!goes && !isBox && around.textContent !== '') return false;
  const tr = next === null ? leaveLast(state, around, goes) : toField(state, goes);
  if (tr === null) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** On to the field below the line. */
function toField(state: EditorState, goes: boolean): Transaction | null {
  const { $from } = state.selection;
  if (!goes) return null;
  const tr = guarded(state).delete($from.before(), $from.after());
  return tr.setSelection(Selection.near(tr.doc.resolve($from.before()), 1));
}

function leaveLast(state: EditorState, around: Node, goes: boolean): Transaction | null {
  const { $from } = state.selection;
  const depth = $from.depth - 1;
  const line = { from: $from.before(), to: $from.after() };
  if (holdsBlocks(around)) return onward(state, $from, depth, goes ? line : null);
  const [parent, index] = [$from.node(depth - 1), $from.index(depth - 1)];
  // A text that stands once is left for what follows it.
  if (around.type.spec.repeats === 'no') return onward(state, $from, depth, goes ? line : null);
  // An empty part among several ends the list of parts.
  if (around.textContent === '') {
    if (index < parent.childCount - 1 || !parent.canReplace(index, index + 1)) return null;
    return onward(state, $from, depth, { from: $from.before(depth), to: $from.after(depth) });
  }
  const another = around.type.createAndFill();
  if (another === null || !parent.canReplaceWith(index + 1, index + 1, around.type)) return null;
  const tr = guarded(state).delete(line.from, line.to);
  const after = tr.mapping.map($from.after(depth));
  tr.insert(after, another);
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1), 1));
}

/** Enter in the words of a quote or an answer makes another paragraph of it; by itself ProseMirror would make a field, which it has. */
function splitOwnText(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, from, to } = state.selection;
  const { parent, depth } = $from;
  if (depth < 3 || parent.type.name !== 'paragraph' || !holdsOwnText($from.node(depth - 1))) return false;
  if (dispatch !== undefined) {
    const tr = state.tr.delete(from, to);
    dispatch(tr.split(from, 1, [{ type: parent.type }]).scrollIntoView());
  }
  return true;
}
