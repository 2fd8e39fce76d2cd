import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { BLOCK_DEPTH, compoundAt, fieldAt, isCompound } from './cells';
import { guarded, guardedDelete, selectionCrosses } from './guardedDelete';

/** Enter in a field goes to the next one: kicker, headline, standfirst, byline, first block; caption, credit, a new paragraph. Nothing is divided. */
export const enter: Command = (state, dispatch) => {
  const { selection } = state;
  if (selection instanceof NodeSelection) return enterSelected(state, selection, dispatch);
  if (selectionCrosses(selection)) {
    dispatch?.(state.tr.setSelection(Selection.near(selection.$to, -1)).scrollIntoView());
    return true;
  }
  const { $to } = selection;
  if (fieldAt($to) === null) return leaveQuotedText(state, dispatch) || splitQuotedText(state, dispatch);
  dispatch?.(nextField(state).scrollIntoView());
  return true;
};

function nextField(state: EditorState): Transaction {
  const { $to } = state.selection;
  const field = fieldAt($to);
  const depth = field?.depth ?? $to.depth;
  const after = $to.after(depth);
  const last = $to.index(depth - 1) === $to.node(depth - 1).childCount - 1;
  if (!last || $to.node(1).type.name === 'head') return state.tr.setSelection(Selection.near(state.doc.resolve(after), 1));
  return newParagraph(state, $to.after(BLOCK_DEPTH));
}

/** An empty paragraph at `pos` with the caret in it; the next block where it already is an empty paragraph. */
function newParagraph(state: EditorState, pos: number): Transaction {
  const next = state.doc.resolve(pos).nodeAfter;
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph === undefined || (next?.type === paragraph && next.content.size === 0)) {
    return state.tr.setSelection(Selection.near(state.doc.resolve(pos), 1));
  }
  const tr = guarded(state).insert(pos, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}

/** Enter on a selected block re-enters it. */
function enterSelected(state: EditorState, selection: NodeSelection, dispatch?: (tr: Transaction) => void): boolean {
  const inside = Selection.findFrom(state.doc.resolve(selection.from + 1), 1, true);
  if (inside === null || inside.from > selection.to) return false;
  dispatch?.(state.tr.setSelection(inside).scrollIntoView());
  return true;
}

/** An empty last paragraph of a quote leads on to the speaker and goes. */
function leaveQuotedText(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from, empty } = state.selection;
  const quote = compoundAt($from);
  if (quote === null || !empty || $from.parent.content.size > 0 || $from.depth !== BLOCK_DEPTH + 1) return false;
  const index = $from.index(BLOCK_DEPTH);
  const next = quote.node.maybeChild(index + 1);
  if (index === 0 || next?.type.spec.field !== true) return false;
  if (dispatch !== undefined) {
    const tr = guarded(state).delete($from.before(), $from.after());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before()), 1)).scrollIntoView());
  }
  return true;
}

/** Enter in the words of a quote makes another paragraph of it; by itself ProseMirror would make a speaker, which the quote has. */
function splitQuotedText(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { $from, from, to } = state.selection;
  const { parent, depth } = $from;
  if (compoundAt($from) === null || depth !== BLOCK_DEPTH + 1 || parent.type.name !== 'paragraph') return false;
  if (dispatch !== undefined) {
    const tr = state.tr.delete(from, to);
    dispatch(tr.split(from, 1, [{ type: parent.type }]).scrollIntoView());
  }
  return true;
}

/** Backspace (`-1`) and Delete (`1`) at a border select the block instead of joining; over a selection that crosses one they clear each side. Handled is true. */
export function deleteAt(state: EditorState, direction: -1 | 1, dispatch?: (tr: Transaction) => void): boolean {
  const cleared = guardedDelete(state);
  if (cleared !== null) {
    dispatch?.(cleared.scrollIntoView());
    return true;
  }
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  const { $from } = selection;
  if ((direction === -1 ? $from.parentOffset : $from.parent.content.size - $from.parentOffset) > 0) return false;
  const field = fieldAt($from);
  const around = compoundAt($from);
  if (field !== null && removeEmptyItem(state, direction, dispatch)) return true;
  if (field !== null || (around !== null && atEdgeOfText(state, direction))) {
    if (around !== null) dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, around.pos)));
    return true;
  }
  return selectBeside(state, direction, dispatch);
}

/** True at the first place of a quote's first paragraph, or the last of its last: what lies beyond is another cell. */
function atEdgeOfText(state: EditorState, direction: -1 | 1): boolean {
  const { $from } = state.selection;
  const index = $from.index(BLOCK_DEPTH) + direction;
  const beyond = index < 0 ? null : $from.node(BLOCK_DEPTH).maybeChild(index);
  return beyond === null || beyond.type !== $from.parent.type;
}

/** An empty item among several goes; the caret moves to the one before. */
function removeEmptyItem(state: EditorState, direction: -1 | 1, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = state.selection;
  const parent = $from.node($from.depth - 1);
  const several =
    parent.childCount > 1 && parent.type.validContent(parent.content.cut(0, parent.content.size - (parent.lastChild?.nodeSize ?? 0)));
  if ($from.parent.content.size > 0 || !several || $from.parent.type.name !== 'alsoReadItem') return false;
  if (dispatch !== undefined) {
    const tr = guarded(state).delete($from.before(), $from.after());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before()), direction)).scrollIntoView());
  }
  return true;
}

/** Beside a block with fields, or at the head's end: selects that block, or does nothing. An empty paragraph beside a block goes. */
function selectBeside(state: EditorState, direction: -1 | 1, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = state.selection;
  if ($from.depth < BLOCK_DEPTH || !onlyEdges(state, direction)) return false;
  const body = $from.node(1);
  const index = $from.index(1) + direction;
  const neighbour = index < 0 ? null : body.maybeChild(index);
  if (neighbour === null) return $from.depth === BLOCK_DEPTH && firstOrLast(state, direction, dispatch);
  if (!isCompound(neighbour)) return false;
  if (dispatch === undefined) return true;
  const tr = state.tr;
  const beside = direction === -1 ? $from.before(BLOCK_DEPTH) - neighbour.nodeSize : $from.after(BLOCK_DEPTH);
  const emptied = $from.depth === BLOCK_DEPTH && $from.parent.content.size === 0;
  if (emptied) guardMeta(tr).delete($from.before(), $from.after());
  const at = direction === 1 && emptied ? $from.before() : beside;
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

function guardMeta(tr: Transaction): Transaction {
  return tr.setMeta('fieldGuard', true);
}

/** At the first place of the body nothing is joined to the byline; an empty first paragraph goes where others stand below. */
function firstOrLast(state: EditorState, direction: -1 | 1, dispatch?: (tr: Transaction) => void): boolean {
  const { $from } = state.selection;
  if (direction === 1 || $from.node(1).childCount === 1 || $from.parent.content.size > 0) return true;
  if (dispatch !== undefined) {
    const tr = guardMeta(state.tr).delete($from.before(), $from.after());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before()), 1)));
  }
  return true;
}

/** True where the caret stands at the very edge of its direct block of the body (in a list: of its first or last item). */
function onlyEdges(state: EditorState, direction: -1 | 1): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > BLOCK_DEPTH; depth -= 1) {
    const parent = $from.node(depth - 1);
    if ($from.index(depth - 1) !== (direction === -1 ? 0 : parent.childCount - 1)) return false;
  }
  return $from.depth === BLOCK_DEPTH || direction === 1;
}
