import type { EditorNode } from '../editor/editorNode';
import { CorrectionView } from './CorrectionView';

/** Draws it on the canvas. */
export const CorrectionNode: EditorNode = {
  name: 'correction',
  view: (node, _ports, view, getPos) => new CorrectionView(node, view, getPos),
};
