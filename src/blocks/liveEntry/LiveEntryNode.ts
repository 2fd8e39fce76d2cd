import type { EditorNode } from '../editor/editorNode';
import { LiveEntryView } from './LiveEntryView';

/** Draws it on the canvas. */
export const LiveEntryNode: EditorNode = {
  name: 'liveEntry',
  view: (node, _ports, view, getPos) => new LiveEntryView(node, view, getPos),
};
