import { closeHistory } from '@tiptap/pm/history';
import type { EditorView } from '@tiptap/pm/view';
import type { JsonValue } from '../../contract/json';

/** Sets an attribute of the node at `getPos` as an undo step of its own. Does nothing where the node is gone or the story is only read. */
export function setAttr(view: EditorView, getPos: () => number | undefined, name: string, value: JsonValue): void {
  const pos = getPos();
  if (pos !== undefined && view.editable) view.dispatch(closeHistory(view.state.tr).setNodeAttribute(pos, name, value));
}
