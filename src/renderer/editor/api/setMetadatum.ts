import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { JsonValue } from '../../../contract/json';
import { metaField, metaProblem } from '../../../story/metadata';

/** One metadatum as one undo step; null where the key is unknown, the value may not stand there, or nothing changes. */
export function setMetadatum(state: EditorState, key: string, value: JsonValue): Transaction | null {
  const field = metaField(key);
  if (field === undefined || metaProblem(field, value) !== null) return null;
  if (JSON.stringify(state.doc.attrs[key]) === JSON.stringify(value)) return null;
  return closeHistory(state.tr.setDocAttribute(key, value));
}

/** Several metadata beside the undo history, as what was done with a story (its log, say) is no text that one takes back; null where a key is unknown or a value may not stand there. */
export function stampStep(state: EditorState, values: { readonly [key: string]: JsonValue }): Transaction | null {
  const { tr } = state;
  for (const [key, value] of Object.entries(values)) {
    const field = metaField(key);
    if (field === undefined || metaProblem(field, value) !== null) return null;
    tr.setDocAttribute(key, value);
  }
  return tr.setMeta('addToHistory', false);
}
