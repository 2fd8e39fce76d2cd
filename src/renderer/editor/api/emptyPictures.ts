import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';

const EMPTY = { picture: '', pictureWidth: 0, pictureHeight: 0, crop: null };

/**
 * Empties the figures that show one of `pictures` (names `<sha256>.<ext>`): they become *picture missing* and keep their text. No act of
 * the hand, so no step of undo: one undo takes a paste back, also where its pictures turned out later to be nowhere. How many there were.
 */
export function emptyPictures(editor: Editor, pictures: ReadonlySet<string>): number {
  const tr = editor.state.tr.setMeta('addToHistory', false);
  let emptied = 0;
  tr.doc.descendants((node, pos) => {
    if (node.type.name !== 'figure' || !pictures.has(String(node.attrs.picture))) return !node.isTextblock;
    empty(tr, pos);
    emptied += 1;
    return false;
  });
  if (emptied > 0) editor.view.dispatch(tr);
  return emptied;
}

function empty(tr: Transaction, pos: number): void {
  for (const [name, value] of Object.entries(EMPTY)) tr.setNodeAttribute(pos, name, value);
}
