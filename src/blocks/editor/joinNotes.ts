import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';

interface List {
  readonly node: Node;
  readonly pos: number;
}

/** Meta key, true on a paste out of a Galley: what was copied stays as it is. */
export const TO_THE_LETTER = 'toTheLetter';

/**
 * Notes that were pasted with their text from elsewhere join the last list of the story, else they stand at its end: where `addNote` puts
 * them, too. A list that was pasted by itself stays where it was put.
 */
export function joinPastedNotes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const pasted = transactions.some((tr) => tr.docChanged && tr.getMeta('uiEvent') === 'paste' && tr.getMeta(TO_THE_LETTER) !== true);
      return pasted ? withJoinedNotes(before, after) : null;
    },
  });
}

function withJoinedNotes(before: EditorState, after: EditorState): Transaction | null {
  const known = new Set(listsIn(before.doc).flatMap(({ node }) => refsOf(node)));
  const lists = listsIn(after.doc);
  const fresh = lists.filter(({ node }) => refsOf(node).every((ref) => !known.has(ref)));
  const home = lists.filter((list) => !fresh.includes(list)).at(-1);
  const text = fresh.map(({ node }) => node.textContent).join('');
  if (fresh.length === 0 || after.doc.textContent.length === before.doc.textContent.length + text.length) return null;
  const [only] = fresh;
  const end = after.doc.content.size - 1;
  if (home === undefined && fresh.length === 1 && only !== undefined && only.pos + only.node.nodeSize === end) return null;
  return moved(after, fresh, home);
}

function moved(state: EditorState, fresh: readonly List[], home: List | undefined): Transaction {
  const { tr } = state;
  for (const { node, pos } of [...fresh].reverse()) tr.delete(pos, pos + node.nodeSize);
  const notes = fresh.reduce((all, { node }) => all.append(node.content), Fragment.empty);
  const place = home === undefined ? tr.doc.content.size - 1 : tr.mapping.map(home.pos + home.node.nodeSize - 1);
  const list = fresh[0]?.node.copy(notes);
  tr.insert(place, home === undefined && list !== undefined ? list : notes);
  const { from } = state.selection;
  const inNotes = fresh.find(({ node, pos }) => from >= pos && from <= pos + node.nodeSize);
  return inNotes === undefined ? tr : tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(inNotes.pos, -1)), -1));
}

/** The lists that stand in the body itself. */
function listsIn(doc: Node): readonly List[] {
  const lists: List[] = [];
  const body = doc.lastChild;
  const start = doc.content.size - (body?.nodeSize ?? 0) + 1;
  body?.forEach((node, offset) => {
    if (node.type.name === 'footnotes') lists.push({ node, pos: start + offset });
  });
  return lists;
}

function refsOf(list: Node): readonly string[] {
  return list.content.content.map((note) => String(note.attrs.ref));
}
