import type { Node } from '@tiptap/pm/model';

/** True for a document without a word and without a picture: what a new story is. Stops at the first word, so it costs nothing in a long one. */
export function isEmptyStory(node: Node): boolean {
  if (node.isText || (node.type.name === 'figure' && node.attrs.picture !== '')) return false;
  for (let index = 0; index < node.childCount; index += 1) if (!isEmptyStory(node.child(index))) return false;
  return true;
}
