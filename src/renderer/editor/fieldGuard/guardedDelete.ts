import { closeHistory } from '@tiptap/pm/history';
import { AllSelection, type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { placeAfter } from '../commands/insertBlock';
import { crossesBorder } from './cells';
import { clearRange } from './clearRange';

/** Meta key of the guard's own transactions, which keep its rule by themselves. */
export const GUARDED = 'fieldGuard';

/** A transaction of the guard: one undo step of its own. */
export function guarded(state: EditorState): Transaction {
  return closeHistory(state.tr).setMeta(GUARDED, true);
}

/** True where the selection reaches over a border, so that the editor's ordinary commands would join what it parts. */
export function selectionCrosses(selection: Selection): boolean {
  // Cells of a table are several ranges.
  if (selection instanceof AllSelection || selection.ranges.length > 1) return true;
  return !selection.empty && !(selection instanceof NodeSelection) && crossesBorder(selection.$from, selection.$to);
}

/** Takes what is selected out, each side by itself; gives where it began. The ranges of selected cells come in no order. */
export function clearSelection(tr: Transaction, { ranges }: Selection): number {
  const inOrder = [...ranges].sort((one, other) => one.$from.pos - other.$from.pos);
  for (const { $from, $to } of [...inOrder].reverse()) clearRange(tr, $from.pos, $to.pos);
  return tr.mapping.map(inOrder[0]?.$from.pos ?? 0, -1);
}

/** Deletes a selection that crosses a border, each side by itself; the caret goes to its start. Null where the selection crosses none. */
export function guardedDelete(state: EditorState): Transaction | null {
  if (!selectionCrosses(state.selection)) return null;
  const tr = guarded(state);
  const start = clearSelection(tr, state.selection);
  return tr.setSelection(Selection.near(tr.doc.resolve(start), 1));
}

/** Types `text` over a selection that crosses a border, or on a selected block, which typing must not remove. '' makes the place for text. Null where the ordinary way is right. */
export function guardedText(state: EditorState, text: string): Transaction | null {
  const { selection } = state;
  if (selection instanceof NodeSelection) return besideSelected(state, selection, text);
  return guardedDelete(state)?.insertText(text) ?? null;
}

/** A selected paragraph or subhead takes the text in place of its own; after any other block a new paragraph does. */
function besideSelected(state: EditorState, selection: NodeSelection, text: string): Transaction | null {
  const { node, from, to } = selection;
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph === undefined) return null;
  const tr = guarded(state);
  if (node.isTextblock) return tr.insertText(text, from + 1, to - 1).setSelection(Selection.near(tr.doc.resolve(from + 1 + text.length)));
  const at = placeAfter(state.doc.resolve(to), paragraph).from;
  tr.insert(at, paragraph.create(null, text === '' ? null : state.schema.text(text)));
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1 + text.length)));
}
