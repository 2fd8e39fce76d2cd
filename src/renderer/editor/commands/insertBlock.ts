import { Node } from '@tiptap/pm/model';
import { type EditorState, Selection } from '@tiptap/pm/state';
import { blockOf } from '../../../blocks';
import type { JsonValue } from '../../../contract/json';
import type { IdSource } from '../../../story/ids';
import { blockAt, bodyStart, type Dispatch } from './blocks';

/** A fresh block of that name, or null where none can be inserted. */
export function freshBlock(state: EditorState, name: string, attrs: { readonly [key: string]: JsonValue }, newId: IdSource): Node | null {
  const json = blockOf(name)?.insert?.make(newId);
  return json === undefined ? null : Node.fromJSON(state.schema, { ...json, attrs: { ...json.attrs, ...attrs } });
}

/** Where a new block goes: in place of an empty paragraph, else below the block of the caret; from the head, to the start of the body. */
export function insertPlace(state: EditorState): { readonly from: number; readonly to: number } {
  const block = blockAt(state);
  if (block === null) return { from: state.doc.content.size - 1, to: state.doc.content.size - 1 };
  const start = bodyStart(state.doc);
  if (block.pos < start) return { from: start, to: start };
  const after = block.pos + block.node.nodeSize;
  const empty = block.node.type.name === 'paragraph' && block.node.content.size === 0;
  return { from: empty ? block.pos : after, to: after };
}

/** Inserts blocks at the place of the caret, caret in the first of them. */
export function insertBlocks(state: EditorState, blocks: readonly Node[], dispatch: Dispatch): boolean {
  const { from, to } = insertPlace(state);
  if (blocks.length === 0) return false;
  if (dispatch !== undefined) {
    const tr = state.tr.replaceWith(from, to, blocks);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView());
  }
  return true;
}
