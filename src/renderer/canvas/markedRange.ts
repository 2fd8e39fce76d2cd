import type { Mark } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** A stretch of one line, and the mark of the asked kind that it begins with, if any. */
export interface MarkedRange {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | undefined;
}

/** The selected words; where nothing is selected, all words that carry the mark around the caret, else the caret alone. */
export function markedRange(state: EditorState, name: string): MarkedRange {
  const { from, to, $from, empty } = state.selection;
  const isIt = (mark: Mark) => mark.type.name === name;
  const mark = ($from.nodeAfter ?? $from.nodeBefore)?.marks.find(isIt) ?? $from.marks().find(isIt);
  if (!empty || mark === undefined) return { from, to, mark };
  return { ...around(state, mark), mark };
}

/** The word at a position of a line, in the state's own text; the position alone between words. */
export function wordRange(state: EditorState): { readonly from: number; readonly to: number } {
  const { $from, from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc');
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return { from: from - before, to: from + after };
}

function around(state: EditorState, mark: Mark): { readonly from: number; readonly to: number } {
  const { $from } = state.selection;
  const start = $from.start();
  let range = { from: $from.pos, to: $from.pos };
  let run: { from: number; to: number } | null = null;
  $from.parent.forEach((node, offset) => {
    const at = start + offset;
    if (!mark.isInSet(node.marks)) run = null;
    else run = run === null ? { from: at, to: at + node.nodeSize } : { from: run.from, to: at + node.nodeSize };
    if (run !== null && run.from <= $from.pos && run.to >= $from.pos) range = run;
  });
  return range;
}
