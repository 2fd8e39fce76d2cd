import type { EditorNode } from '../editor/editorNode';
import { DeclaredFieldView } from './DeclaredFieldView';

/** Draws it on the canvas. */
export const DeclaredLineNode: EditorNode = {
  name: 'declaredLine',
  view: (node, ports, view, getPos) => new DeclaredFieldView(node, ports, view, getPos),
};
