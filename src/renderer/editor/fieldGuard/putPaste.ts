import type { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { guardedPaste } from './guardedPaste';

/** Pastes a slice by the guard's rule and says where it was divided; false where ProseMirror's own way keeps the rule. */
export function putPaste(view: EditorView, slice: Slice, onNotice: (sentence: string) => void): boolean {
  const placed = guardedPaste(view.state, slice);
  if (placed === null) return false;
  if (placed.notice !== '') onNotice(placed.notice);
  view.dispatch(placed.tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
  return true;
}
