import type { Node } from '@tiptap/pm/model';

/** True for a document without a word and without a picture: what a new story is. */
export function isEmptyStory(doc: Node): boolean {
  if (doc.textContent !== '') return false;
  let empty = true;
  doc.lastChild?.forEach((block) => {
    if (block.type.name === 'figure' && block.attrs.picture !== '') empty = false;
  });
  return empty;
}
