const found = import.meta.glob('../*/*Node.ts', { eager: true });
/** What the blocks bring to the editor: every `src/blocks/<block>/XNode.ts`, by path. A block needs no line here. */
export const EDITOR_NODES = Object.keys(found)
    .sort()
    .flatMap((path) => Object.values(found[path] ?? {}));
