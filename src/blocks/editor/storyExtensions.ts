import { Extension, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { MARKS, nodeOf, nodeSpecs } from '../index';
import { markFromSpec } from './markFromSpec';
import { nodeFromSpec } from './nodeFromSpec';

/** Steps that undo can go back. */
export const UNDO_DEPTH = 1000;

/** What only ProseMirror's own schema knows: the border of a field, and that a gap cursor stands between blocks of the body only: between the parts of a block (cells of a row) a letter typed at it would make another part. */
const flags = Extension.create({
  name: 'storyFlags',
  extendNodeSchema(extension) {
    const spec = nodeOf(extension.name);
    if (spec === undefined) return {};
    return {
      ...(spec.field === true ? { field: true } : {}),
      ...spec.roles,
      allowGapCursor: spec.name === 'body',
    };
  },
});

/**
 * All nodes and marks of a story as TipTap extensions, in schema order, with the undo, drop cursor, gap cursor and plain text of
 * StarterKit. Everything of it that a spec replaces is switched off; so are code, rules, underline and the trailing node.
 */
export function storyExtensions(): Extensions {
  const nodes = nodeSpecs().filter((spec) => spec.name !== 'text');
  const kit = StarterKit.configure({
    document: false,
    paragraph: false,
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    blockquote: false,
    bold: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    trailingNode: false,
    undoRedo: { depth: UNDO_DEPTH },
    dropcursor: { color: false, width: 2, class: 'drop-here' },
  });
  return [...nodes.map(nodeFromSpec), kit, ...MARKS.map(markFromSpec), flags];
}
