import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blockDepth, compoundAt, fieldAt, holdsOwnText, isCompound, isField } from './cells';
import { GUARDED, guarded, guardedDelete } from './guardedDelete';

type Direction = -1 | 1;
type Dispatch = ((tr: Transaction) => void) | undefined;

/** Backspace (`-1`) and Delete (`1`) at a border select the block instead of joining; over a selection that crosses one they clear each side. Handled is true. */
export function deleteAt(state: EditorState, direction: Direction, dispatch?: (tr: Transaction) => void): boolean {
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
  // At the edge of a cell nothing goes: a key too many must not offer the whole table.
  if (field?.node.type.spec.tableRole !== undefined) return true;
  if (field !== null || atEdgeOfText(state, direction)) {
    if (!removeEmptyPart(state, direction, dispatch)) selectAround(state, dispatch);
    return true;
  }
  return selectBeside(state, direction, dispatch);
}

/** Selects the block with fields around the caret; in the head there is none. */
function selectAround(state: EditorState, dispatch: Dispatch): void {
  const around = compoundAt(state.selection.$from);
  if (around !== null) dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, around.pos)));
}

/** True at the first place of a quote's first paragraph, or the last of its last: what lies beyond is another cell. */
function atEdgeOfText(state: EditorState, direction: Direction): boolean {
  const { $from } = state.selection;
  if ($from.depth < 3) return false;
  const around = $from.node($from.depth - 1);
  if (!holdsOwnText(around)) return false;
  const index = $from.index($from.depth - 1) + direction;
  const beyond = index < 0 ? null : around.maybeChild(index);
  return beyond === null || beyond.type !== $from.parent.type;
}

/** An empty part among several goes (a title of an Also Read, a question with its answer); the caret moves to the one before. */
function removeEmptyPart(state: EditorState, direction: Direction, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 2; depth -= 1) {
    const node = $from.node(depth);
    const parent = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    if (node.textContent !== '' || node.type.spec.tableRole !== undefined || isCompound(node)) return false;
    if (node.type.name === 'paragraph' || !parent.canReplace(index, index + 1)) continue;
    if (dispatch !== undefined) {
      const tr = guarded(state).delete($from.before(depth), $from.after(depth));
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before(depth)), direction)).scrollIntoView());
    }
    return true;
  }
  return false;
}

/** True for what a caret beside it selects instead of joining with it. */
function standsApart(node: Node): boolean {
  return isCompound(node) || node.isAtom;
}

/** Beside a block with fields, at the head's end or the edge of a box: selects that block, or does nothing. An empty paragraph beside a block goes. */
function selectBeside(state: EditorState, direction: Direction, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const depth = blockDepth($from);
  if (depth === 0 || !onlyEdges(state, depth, direction)) return false;
  const index = $from.index(depth - 1) + direction;
  const neighbour = index < 0 ? null : $from.node(depth - 1).maybeChild(index);
  if (neighbour === null || isField(neighbour)) return $from.depth === depth && atBoxEdge(state, direction, dispatch);
  if (!standsApart(neighbour)) return false;
  if (dispatch === undefined) return true;
  const tr = state.tr;
  const beside = direction === -1 ? $from.before(depth) - neighbour.nodeSize : $from.after(depth);
  const emptied = $from.depth === depth && $from.parent.content.size === 0;
  if (emptied) tr.setMeta(GUARDED, true).delete($from.before(), $from.after());
  const at = direction === 1 && emptied ? $from.before() : beside;
  dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

/** At the first place of the body nothing is joined to the byline, at the first of a box nothing to its title; an empty paragraph goes where others stand beside it. */
function atBoxEdge(state: EditorState, direction: Direction, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const around = $from.node(-1);
  const index = $from.index(-1);
  const inBody = around.type.name === 'body';
  if ($from.parent.content.size > 0 || !around.canReplace(index, index + 1) || (inBody && direction === 1)) {
    if (!inBody) selectAround(state, dispatch);
    return true;
  }
  if (dispatch !== undefined) {
    const tr = state.tr.setMeta(GUARDED, true).delete($from.before(), $from.after());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before()), inBody ? 1 : -1)));
  }
  return true;
}

/** True where the caret stands at the very edge of the block of that depth (in a list: of its first or last item). */
function onlyEdges(state: EditorState, block: number, direction: Direction): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > block; depth -= 1) {
    const parent = $from.node(depth - 1);
    if ($from.index(depth - 1) !== (direction === -1 ? 0 : parent.childCount - 1)) return false;
  }
  return $from.depth === block || direction === 1;
}
