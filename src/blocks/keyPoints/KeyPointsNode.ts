import type { EditorNode } from '../editor/editorNode';
import { KeyPointsView } from './KeyPointsView';

/** Draws them on the canvas. */
export const KeyPointsNode: EditorNode = { name: 'keyPoints', view: (node, ports) => new KeyPointsView(node, ports) };
