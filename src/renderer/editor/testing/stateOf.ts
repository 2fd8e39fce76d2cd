import { getSchema } from '@tiptap/core';
import { history } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { blockIds } from '../blockIds';

/** The schema of the editor, without an editor. */
export const schema = getSchema(storyExtensions());

/** A state over a document with undo and block ids as the editor has them. */
export function stateOf(doc: JsonNode): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, doc), plugins: [history({ depth: 1000 }), blockIds(countedIds('n'))] });
}

/** Where the content of a node type begins and ends, at its last place in the document. */
export function rangeOf(doc: Node, name: string): { readonly from: number; readonly to: number; readonly node: Node } {
  let found: { from: number; to: number; node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === name || node.attrs.id === name) found = { from: pos + 1, to: pos + 1 + node.content.size, node };
    return found === null || !node.isTextblock;
  });
  if (found === null) throw new Error(`There is no ${name}`);
  return found;
}
