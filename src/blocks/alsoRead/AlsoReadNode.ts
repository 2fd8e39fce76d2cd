import type { EditorNode } from '../editor/editorNode';
import { AlsoReadView } from './AlsoReadView';

/** Draws it on the canvas. */
export const AlsoReadNode: EditorNode = { name: 'alsoRead', view: (node, ports) => new AlsoReadView(node, ports) };
