import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { randomId } from '../../story/ids';
import { isUsedIn } from './houseBlocks';

type Range = { readonly from: number; readonly to: number };
type NoteList = { readonly node: Node; readonly pos: number };

/**
 * Ties a note to the selected words, else to the word at the caret, and puts the caret into it: in the list of notes, among those of the
 * words around, or in a new list at the end of the story. Words that have a note lead to theirs. False where no note can stand, and where a list would
 * have to be made that the house does not use.
 */
export const addNote: Command = (state, dispatch) => {
  const words = wordsAt(state);
  if (words === null) return false;
  const list = lastList(state.doc);
  if (list === null && !isUsedIn(state, 'footnotes')) return false;
  dispatch?.(withNote(state, words, list).scrollIntoView());
  return true;
};

/** Letters and digits with their marks and joiners, as one word. */
const WORD = /(?:[\p{L}\p{M}\p{N}’'-]|\u200c|\u200d)+/gu;

function wordsAt(state: EditorState): Range | null {
  const { $from, $to, from, to, empty } = state.selection;
  const type = state.schema.marks.note;
  if (type === undefined || !$from.sameParent($to) || !$from.parent.isTextblock || !$from.parent.type.allowsMarkType(type)) return null;
  if (!empty) return { from, to };
  const start = $from.start();
  const at = $from.parentOffset;
  for (const { 0: word, index } of $from.parent.textContent.matchAll(WORD))
    if (index <= at && at <= index + word.length) return { from: start + index, to: start + index + word.length };
  return null;
}

function withNote(state: EditorState, words: Range, list: NoteList | null): Transaction {
  const { note } = state.schema.marks;
  const tr = closeHistory(state.tr);
  const known = refIn(state.doc, words);
  const place = known === null ? null : placeOf(state.doc, known);
  if (place !== null) return tr.setSelection(TextSelection.create(tr.doc, place));
  const ref = known ?? randomId().slice(0, 6);
  if (known === null && note !== undefined) tr.addMark(words.from, words.to, note.create({ ref }));
  const caret = insertNote(tr, list, ref, words.from);
  return tr.setSelection(TextSelection.create(tr.doc, caret));
}

function refIn(doc: Node, { from, to }: Range): string | null {
  let ref: string | null = null;
  doc.nodesBetween(from, to, (node) => {
    const mark = node.marks.find((one) => one.type.name === 'note');
    if (node.isText && mark !== undefined) ref ??= String(mark.attrs.ref);
  });
  return ref;
}

/** End of the text of the note `ref`; null where there is none. */
function placeOf(doc: Node, ref: string): number | null {
  let place: number | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote' && node.attrs.ref === ref) place ??= pos + 1 + node.content.size;
    return place === null && !node.isTextblock;
  });
  return place;
}

/** Puts an empty note behind those of the words before `from`, in that list or in a new one; gives the place of its caret. */
function insertNote(tr: Transaction, list: NoteList | null, ref: string, from: number): number {
  const { footnotes, footnote } = tr.doc.type.schema.nodes;
  if (footnotes === undefined || footnote === undefined) throw new Error('The schema has no notes.');
  const made = footnote.create({ ref });
  if (list === null) {
    const end = tr.doc.content.size - 1;
    tr.insert(end, footnotes.create({ id: randomId() }, made));
    return end + 2;
  }
  const before = refsBefore(tr.doc, from);
  let [pos, at] = [list.pos + 1, list.pos + 1];
  list.node.forEach((one) => {
    pos += one.nodeSize;
    if (before.has(String(one.attrs.ref))) at = pos;
  });
  tr.insert(at, made);
  return at + 1;
}

function lastList(doc: Node): NoteList | null {
  let found: NoteList | null = null;
  doc.descendants((node, pos, parent) => {
    if (node.type.name === 'footnotes') found = { node, pos };
    return parent === doc;
  });
  return found;
}

function refsBefore(doc: Node, from: number): ReadonlySet<string> {
  const refs = new Set<string>();
  doc.nodesBetween(0, from, (node) => {
    for (const mark of node.marks) if (mark.type.name === 'note') refs.add(String(mark.attrs.ref));
  });
  return refs;
}
