import type { EditorNode } from './editorNode';

const found = import.meta.glob<Readonly<Record<string, EditorNode>>>('../*/*Node.ts', { eager: true });

/** What the blocks bring to the editor: every `src/blocks/<block>/XNode.ts`, by path. A block needs no line here. */
export const EDITOR_NODES: readonly EditorNode[] = Object.keys(found)
  .sort()
  .flatMap((path) => Object.values(found[path] ?? {}));
