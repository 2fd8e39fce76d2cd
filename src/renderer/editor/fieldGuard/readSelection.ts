import type { EditorView } from '@tiptap/pm/view';

/**
 * Makes the state follow a caret that the browser has just moved: its selectionchange event comes a task later than the edit that
 * follows. ProseMirror does the same for itself at each key and at the start of a composition, by the same (unlisted) method.
 */
export function readSelection(view: EditorView): void {
  (view as EditorView & { readonly domObserver?: { flush(): void } }).domObserver?.flush();
}
