import type { EditorNode } from '../editor/editorNode';
import { DeclaredView } from './DeclaredView';

/** Draws it on the canvas. */
export const DeclaredNode: EditorNode = {
  name: 'declared',
  view: (node, ports, view, getPos) => new DeclaredView(node, ports, view, getPos),
};
