import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { randomId } from '../../../story/ids';
import type { Person } from '../EditorApi';

interface Piece {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The pieces of text in the byline that name a person, in order. */
function piecesIn(doc: Node): readonly Piece[] {
  const pieces: Piece[] = [];
  doc.firstChild?.descendants((node, offset) => {
    const mark = node.marks.find((one) => one.type.name === 'contributor');
    if (mark !== undefined && node.text !== undefined)
      pieces.push({ mark, from: offset + 1, to: offset + 1 + node.nodeSize, text: node.text });
  });
  return pieces;
}

/** The people of the byline; a name in several pieces (half in italics) is one person. */
export function peopleIn(doc: Node): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { mark, text } of piecesIn(doc)) {
    const { id, role, url } = mark.attrs;
    const known = people.get(String(id));
    people.set(String(id), { id: String(id), name: (known?.name ?? '') + text, role: role as string | null, url: String(url) });
  }
  return [...people.values()];
}

/** Changes role or address of a person; null where there is no such person. Throws a RangeError for a value that may not stand there. */
export function changePerson(
  state: EditorState,
  id: string,
  change: { readonly role?: string | null; readonly url?: string },
): Transaction | null {
  const pieces = piecesIn(state.doc).filter((piece) => piece.mark.attrs.id === id);
  const tr = state.tr;
  for (const { mark, from, to } of pieces) tr.addMark(from, to, mark.type.create({ ...mark.attrs, ...change }));
  return pieces.length === 0 ? null : tr;
}

/** Makes a person of the selected words of the byline, or of all of it. Null where there are none. */
export function newPerson(state: EditorState): { readonly tr: Transaction; readonly id: string } | null {
  const type = state.schema.marks.contributor;
  const range = bylineRange(state);
  if (type === undefined || range === null || range.from >= range.to) return null;
  const id = randomId();
  return { tr: state.tr.addMark(range.from, range.to, type.create({ id })), id };
}

function bylineRange(state: EditorState): { readonly from: number; readonly to: number } | null {
  const { $from, $to, empty, from, to } = state.selection;
  if (!empty && $from.parent.type.name === 'byline' && $from.sameParent($to)) return { from, to };
  let found: { readonly from: number; readonly to: number } | null = null;
  state.doc.firstChild?.forEach((field, offset) => {
    if (field.type.name === 'byline') found = { from: offset + 2, to: offset + 2 + field.content.size };
  });
  return found;
}
