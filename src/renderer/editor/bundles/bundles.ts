import { Extension, type Extensions, Mark as MarkExtension } from '@tiptap/core';
import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';

/** Name of the mark that bundles blocks. It is in no story and in no clipboard: it stands in the editor's own document alone. */
export const BUNDLE = 'bundle';

/** Stories of fewer blocks stay as they are. */
const LONG = 100;
/** Blocks of a bundle: about two windows high. */
const SIZE = 16;

/** Content of words and nothing else. What holds blocks may get a bundled one from a move. */
const WORDS = 'text*';

/**
 * A box around some blocks of a long story. Chromium goes through every box of `content-visibility` for every key (2 of 16 ms at
 * 50,000 words); ProseMirror draws neighbours that have the same mark in one element, so this asks it for fewer of them.
 */
const bundle = MarkExtension.create({
  name: BUNDLE,
  inclusive: false,
  addAttributes: () => ({ number: { default: 0, rendered: false }, height: { default: 0, rendered: false } }),
  renderHTML: ({ mark }) => ['div', { class: 'bundle', style: `--bundle: ${Number(mark.attrs.height)}rem` }, 0],
});

const leaving = Extension.create({
  name: 'bundleLeaving',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { transformCopied: (slice) => new Slice(unbundledAll(slice.content), slice.openStart, slice.openEnd) } }),
  ],
});

/** The extensions of a story, bundles allowed on every block, and the clipboard without them. */
export function bundledExtensions(): Extensions {
  const nodes = storyExtensions().map((one) => {
    const content = one.type === 'node' ? (one.config as { readonly content?: unknown }).content : undefined;
    return typeof content === 'string' && content !== WORDS ? one.extend({ marks: BUNDLE } as object) : one;
  });
  return [...nodes, bundle, leaving];
}

/** The document with the blocks of a long body bundled. A bundle begins where one paragraph follows another, so that the space between blocks stays what it is. */
export function bundled(doc: Node): Node {
  const body = doc.lastChild;
  if (body === null || body.childCount < LONG || doc.type.schema.marks[BUNDLE] === undefined) return doc;
  const blocks: Node[] = [];
  let held: Node[] = [];
  const close = () => {
    blocks.push(...inBundle(held, doc.type.schema, blocks.length));
    held = [];
  };
  body.forEach((block) => {
    if (held.length >= SIZE && isParagraph(block) && isParagraph(held.at(-1))) close();
    held.push(block);
  });
  close();
  return doc.copy(doc.content.replaceChild(doc.childCount - 1, body.copy(Fragment.from(blocks))));
}

/** Blocks without their bundles, also where a move took them into a box. Gives the same object where there are none. */
export function unbundled(node: Node): Node {
  const content = node.isTextblock || node.isLeaf ? node.content : unbundledAll(node.content);
  const marks = node.isInline ? node.marks : node.marks.filter(({ type }) => type.name !== BUNDLE);
  if (content === node.content && marks.length === node.marks.length) return node;
  return node.copy(content).mark(marks);
}

/** The same for a row of nodes. */
export function unbundledAll(content: Fragment): Fragment {
  const nodes: Node[] = [];
  let same = true;
  content.forEach((node) => {
    const one = unbundled(node);
    if (one !== node) same = false;
    nodes.push(one);
  });
  return same ? content : Fragment.from(nodes);
}

function isParagraph(node: Node | undefined): boolean {
  return node?.type.name === 'paragraph';
}

function inBundle(blocks: readonly Node[], schema: Schema, number: number): Node[] {
  const height = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  const mark: Mark | undefined = schema.marks[BUNDLE]?.create({ number, height: Math.round(height) });
  return blocks.map((block) => (mark === undefined ? block : block.mark([mark])));
}

/** About how high a block stands on a wide sheet, rem: it is only what the scroll bar goes by until the block is drawn. */
function heightOf(block: Node): number {
  if (!block.isTextblock) return 12;
  const lines = Math.ceil(block.textContent.length / 62);
  return lines * 1.9 + 1;
}
