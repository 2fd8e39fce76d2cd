import type { EditorNode } from '../editor/editorNode';
import { FigureView } from './FigureView';

/** Draws it on the canvas. */
export const FigureNode: EditorNode = { name: 'figure', view: (node, ports) => new FigureView(node, ports) };
