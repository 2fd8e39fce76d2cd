import type { Editor } from '@tiptap/core';
import type { MarginNote } from '../EditorApi';
import { limitsKey, type Overset } from '../plugins/limitsPlugin';
import { sheetKey } from '../plugins/sheetPlugin';

/** Shows margin notes and oversets; what is shown already is not drawn again. False, and nothing done, while a composition runs. */
export function setMarks(editor: Editor, notes: readonly MarginNote[], oversets: readonly Overset[]): boolean {
  if (editor.view.composing) return false;
  const shown = sheetKey.getState(editor.state)?.notes ?? [];
  const tr = editor.state.tr.setMeta('addToHistory', false).setMeta(limitsKey, oversets);
  editor.view.dispatch(same(shown, notes) ? tr : tr.setMeta(sheetKey, notes));
  return true;
}

function same(one: readonly MarginNote[], other: readonly MarginNote[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
