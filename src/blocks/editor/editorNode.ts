import type { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { EditorPorts } from './editorPorts';

/** What a block brings to the editor beyond its spec: the one export of its `XNode.ts`. */
export interface EditorNode {
  /** The node type it draws. */
  readonly name: string;
  /** Its view on the canvas, in plain DOM; absent: the node stands as its spec's look says. */
  readonly view?: (node: Node, ports: EditorPorts, view: EditorView, getPos: () => number | undefined) => NodeView;
  /** Its keys, paste rules and plugins. It must not add nodes, marks or attributes: those are the spec's. */
  readonly extension?: (ports: EditorPorts) => Extension;
}
