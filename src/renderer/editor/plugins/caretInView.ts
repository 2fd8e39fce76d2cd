import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * True where the caret stands wholly inside of the canvas that scrolls it, so that nothing has to move. ProseMirror itself asks
 * each element from the caret up to the page for its box, its size and its style: 60 forced looks at the layout a key (measured).
 */
export function caretInView(view: EditorView): boolean {
  const { selection } = view.state;
  const canvas = view.dom.closest('.canvas__scroll');
  if (!(selection instanceof TextSelection) || canvas === null) return false;
  const caret = view.coordsAtPos(selection.head, 1);
  const frame = canvas.getBoundingClientRect();
  // A keyboard on the screen or a pinch covers what the canvas thinks it shows.
  const { visualViewport } = window;
  const bottom = Math.min(frame.top + canvas.clientHeight, visualViewport?.height ?? frame.bottom);
  const right = Math.min(frame.left + canvas.clientWidth, visualViewport?.width ?? frame.right);
  const left = Math.max(frame.left, 0);
  return caret.top >= Math.max(frame.top, 0) && caret.bottom <= bottom && caret.left >= left && caret.right <= right;
}
