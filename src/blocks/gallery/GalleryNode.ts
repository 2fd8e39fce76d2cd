import type { EditorNode } from '../editor/editorNode';
import { GalleryView } from './GalleryView';

/** Draws it on the canvas. */
export const GalleryNode: EditorNode = { name: 'gallery', view: (node, _ports, view, getPos) => new GalleryView(node, view, getPos) };
