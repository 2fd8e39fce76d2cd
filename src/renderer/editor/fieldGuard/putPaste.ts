import type { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { TO_THE_LETTER } from '../../../blocks/editor/joinNotes';
import { guardedPaste } from './guardedPaste';

/** Pastes a slice by the guard's rule and says where it was divided; false where ProseMirror's own way keeps the rule. `own`: it is to stand to the letter. */
export function putPaste(view: EditorView, slice: Slice, onNotice: (sentence: string) => void, own = false): boolean {
  const placed = guardedPaste(view.state, slice);
  if (placed === null) return false;
  if (placed.notice !== '') onNotice(placed.notice);
  view.dispatch(placed.tr.setMeta('paste', true).setMeta('uiEvent', 'paste').setMeta(TO_THE_LETTER, own).scrollIntoView());
  return true;
}
