import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A stretch of a block, from its start: a note, or the last text of the words that one belongs to. */
interface Part {
  readonly ref: string;
  readonly from: number;
  readonly to: number;
  readonly isNote: boolean;
}

const NONE: readonly Part[] = [];
const parts = new WeakMap<Node, readonly Part[]>();

/** Shows the number of each note, and behind its words; `?` behind words whose note is gone. A key in a block looks at that block alone. */
export function showNoteNumbers(): Plugin {
  const key = new PluginKey<DecorationSet>('noteNumbers');
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => numbersOf(state.doc),
      apply: (tr, shown, _, state) => (tr.docChanged ? numbersOf(state.doc) : shown),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function numbersOf(doc: Node): DecorationSet {
  const found: Part[] = [];
  const body = doc.lastChild;
  let pos = doc.content.size - (body?.nodeSize ?? 0) + 1;
  body?.forEach((block) => {
    for (const part of partsOf(block)) found.push({ ...part, from: pos + part.from, to: pos + part.to });
    pos += block.nodeSize;
  });
  if (found.length === 0) return DecorationSet.empty;
  const numbers = new Map<string, number>();
  const notes = found.filter((part) => part.isNote);
  notes.forEach((part, index) => {
    if (!numbers.has(part.ref)) numbers.set(part.ref, index + 1);
  });
  const words = found.filter((part) => !part.isNote);
  return DecorationSet.create(doc, [
    ...notes.map(({ from, to }, index) => Decoration.node(from, to, { 'data-number': String(index + 1) })),
    ...words.map(({ ref, from, to }) => Decoration.inline(from, to, { class: 'note-end', 'data-number': String(numbers.get(ref) ?? '?') })),
  ]);
}

function partsOf(block: Node): readonly Part[] {
  const known = parts.get(block);
  if (known !== undefined) return known;
  const found: Part[] = [];
  const look = (node: Node, start: number): void => {
    if (node.type.name === 'footnote')
      found.push({ ref: String(node.attrs.ref), from: start - 1, to: start + node.content.size + 1, isNote: true });
    node.forEach((child, offset, index) => {
      if (!child.isText) look(child, start + offset + 1);
      const ref = refOf(child);
      const next = index + 1 < node.childCount ? refOf(node.child(index + 1)) : null;
      if (ref !== null && next !== ref) found.push({ ref, from: start + offset, to: start + offset + child.nodeSize, isNote: false });
    });
  };
  look(block, 1);
  const kept = found.length === 0 ? NONE : found;
  parts.set(block, kept);
  return kept;
}

function refOf(node: Node): string | null {
  const mark = node.marks.find((one) => one.type.name === 'note');
  return mark === undefined ? null : String(mark.attrs.ref);
}
