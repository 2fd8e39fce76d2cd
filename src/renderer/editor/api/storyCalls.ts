import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { JsonNode, JsonValue } from '../../../contract/json';
import type { EditorApi } from '../EditorApi';
import { GUARDED } from '../fieldGuard/guardedDelete';
import { fixStep } from './fixStep';
import { jsonOf } from './jsonOf';
import { outlineOf } from './outline';
import { changePerson, newPerson, peopleIn } from './people';
import { setMetadatum, stampStep } from './setMetadatum';
import { tryStep } from './tryStep';

type StoryCalls = Pick<
  EditorApi,
  'setMeta' | 'stamp' | 'meta' | 'people' | 'setPerson' | 'addPerson' | 'fix' | 'getDoc' | 'replace' | 'outline'
>;

/** The calls that read or change the story as a whole: metadata, people, the document. */
export function storyCalls(editor: Editor): StoryCalls {
  const json = new WeakMap<Node, JsonNode>();
  return {
    setMeta: (key, value) => tryStep(editor, () => setMetadatum(editor.state, key, value)),
    stamp(values) {
      const tr = stampStep(editor.state, values);
      if (!editor.isEditable || tr === null) return false;
      editor.view.dispatch(tr);
      return true;
    },
    meta: () => editor.state.doc.attrs as { readonly [key: string]: JsonValue },
    people: () => peopleIn(editor.state.doc),
    setPerson: (id, change) => tryStep(editor, () => changePerson(editor.state, id, change)),
    addPerson() {
      const made = newPerson(editor.state);
      return made !== null && tryStep(editor, () => made.tr) ? made.id : null;
    },
    getDoc() {
      return jsonOf(editor.state.doc, json);
    },
    fix(edits) {
      if (!editor.isEditable || !tryStep(editor, () => fixStep(editor.state, edits))) return false;
      // What is typed next is a step of its own.
      editor.view.dispatch(closeHistory(editor.state.tr));
      return true;
    },
    replace: (doc) => replaceDoc(editor, doc),
    outline: () => outlineOf(editor.state.doc),
  };
}

/** Text and metadata of another document in place of this one, as one undo step. */
function replaceDoc(editor: Editor, json: JsonNode): void {
  const doc = Node.fromJSON(editor.schema, json);
  doc.check();
  const tr = closeHistory(editor.state.tr).setMeta(GUARDED, true);
  for (const [key, value] of Object.entries(doc.attrs)) {
    if (JSON.stringify(tr.doc.attrs[key]) !== JSON.stringify(value)) tr.setDocAttribute(key, value);
  }
  tr.replaceWith(0, tr.doc.content.size, doc.content);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(2))));
}
