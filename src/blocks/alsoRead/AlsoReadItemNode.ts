import type { EditorNode } from '../editor/editorNode';
import { AlsoReadItemView } from './AlsoReadItemView';

/** Draws a title with its address below it. */
export const AlsoReadItemNode: EditorNode = {
  name: 'alsoReadItem',
  view: (node, ports, view, getPos) => new AlsoReadItemView(node, ports, view, getPos),
};
