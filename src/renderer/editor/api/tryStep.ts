import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';

/** Dispatches what `make` gives as one undo step. False where it gives nothing, changes nothing, or sets a value that the schema refuses. */
export function tryStep(editor: Editor, make: () => Transaction | null): boolean {
  try {
    const tr = make();
    if (tr?.docChanged !== true) return false;
    editor.view.dispatch(closeHistory(tr));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
