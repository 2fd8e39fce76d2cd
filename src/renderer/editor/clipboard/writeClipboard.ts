import type { EditorView } from '@tiptap/pm/view';
import { withSlice } from './galleySlice';

/** Puts the selection on the clipboard as text, as HTML and to the letter. False where there is nothing to copy. */
export function writeClipboard(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || event.clipboardData === null) return false;
  const { dom, text, slice } = view.serializeForClipboard(selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', withSlice(dom.innerHTML, slice));
  event.clipboardData.setData('text/plain', text);
  return true;
}
