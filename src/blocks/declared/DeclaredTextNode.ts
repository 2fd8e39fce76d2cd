import type { EditorNode } from '../editor/editorNode';
import { DeclaredFieldView } from './DeclaredFieldView';

/** Draws it on the canvas. */
export const DeclaredTextNode: EditorNode = {
  name: 'declaredText',
  view: (node, ports, view, getPos) => new DeclaredFieldView(node, ports, view, getPos),
};
