import type { EditorView } from '@tiptap/pm/view';

/**
 * Makes the state follow a caret that the browser has just moved: its selectionchange event comes a task later, on a busy machine after the
 * next key. ProseMirror does it by the same (unlisted) method, but at a key only where the text changed as well.
 */
export function readSelection(view: EditorView): void {
  (view as EditorView & { readonly domObserver?: { flush(): void } }).domObserver?.flush();
}
