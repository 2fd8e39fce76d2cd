import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { BLOCK_DEPTH, compoundAt, fieldAt } from './cells';
import { clearRange } from './clearRange';
import { guarded, selectionCrosses } from './guardedDelete';
import { cleaned, type SliceBlocks, sliceBlocks } from './sliceBlocks';

/** A paste or drop that the guard has put in place. */
export interface Placed {
  readonly tr: Transaction;
  /** One sentence where the text was divided; '' else. */
  readonly notice: string;
}

/**
 * Puts a slice in place of the selection by the guard's rule: text in a field is flattened to its first line, the rest goes on
 * below; blocks never tear one with fields; nothing joins over a border. Null where ProseMirror's own way keeps the rule.
 */
export function guardedPaste(state: EditorState, slice: Slice): Placed | null {
  const { selection, schema } = state;
  const found = sliceBlocks(slice, schema);
  if (found.blocks.length === 0) return { tr: guarded(state), notice: '' };
  if (selection instanceof NodeSelection) return afterSelected(state, selection, found);
  const crosses = selectionCrosses(selection);
  const { from, to } = selection;
  if (!crosses && fieldAt(selection.$from) === null && compoundAt(selection.$from) === null) return inBody(state, slice, found);
  const tr = clearRange(guarded(state), from, to);
  return placeAt(tr, Selection.near(tr.doc.resolve(tr.mapping.map(from, -1)), 1).from, found);
}

/** Puts blocks at a text position of `tr`, by the same rule. Used by drop, where the selection is elsewhere. */
export function placeAt(tr: Transaction, pos: number, found: SliceBlocks): Placed {
  const $pos = tr.doc.resolve(pos);
  const field = fieldAt($pos);
  if (field !== null) return divided(tr, pos, found, field.node.type.name);
  const compound = compoundAt($pos);
  if (compound !== null && !found.blocks.every((block) => block.type.name === 'paragraph'))
    return divided(tr, pos, found, compound.node.type.name);
  tr.replace(pos, pos, openSlice(found));
  return { tr: caretAfter(tr, pos), notice: '' };
}

function inBody(state: EditorState, slice: Slice, found: SliceBlocks): Placed | null {
  const inList = state.selection.$from.depth > BLOCK_DEPTH;
  const plainHere = found.plain && found.blocks.every((block) => !inList || block.type.name !== 'heading');
  const alone = found.blocks.length === 1 && slice.openStart === 0 && !inList;
  if (plainHere || alone) return null;
  const tr = guarded(state);
  tr.deleteSelection();
  const pos = tr.mapping.map(state.selection.from);
  if (inList) return divided(tr, pos, found, 'list');
  tr.replaceRange(pos, pos, openSlice(found));
  return { tr: caretAfter(tr, pos), notice: '' };
}

function afterSelected(state: EditorState, selection: NodeSelection, found: SliceBlocks): Placed {
  const tr = guarded(state).insert(selection.to, Fragment.from(found.blocks));
  const end = selection.to + found.blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  return { tr: tr.setSelection(Selection.near(tr.doc.resolve(end), -1)), notice: '' };
}

/** The first line goes to `pos`, the rest below the block: for the head, before the body. */
function divided(tr: Transaction, pos: number, found: SliceBlocks, name: string): Placed {
  const $pos = tr.doc.resolve(pos);
  const below = $pos.node(1).type.name === 'head' ? $pos.after(1) + 1 : $pos.after(BLOCK_DEPTH);
  const [first, ...others] = found.blocks;
  const line = first?.isTextblock === true ? first : null;
  const rest = line === null ? found.blocks : others;
  if (rest.length > 0) tr.insert(below, Fragment.from(rest));
  const inline = line === null ? Fragment.empty : cleaned(line.content, $pos.parent.type.markSet);
  tr.replace(pos, pos, new Slice(inline, 0, 0));
  const caret = pos + inline.size;
  return { tr: tr.setSelection(TextSelection.create(tr.doc, caret)), notice: rest.length > 0 ? sentence(line, rest.length, name) : '' };
}

const WORDS: { readonly [name: string]: string | undefined } = {
  alsoReadItem: 'Also Read title',
  alsoRead: 'Also Read',
  list: 'list item',
  figure: 'picture',
};

function sentence(line: Node | null, count: number, name: string): string {
  const blocks = count === 1 ? '1 block stands' : `${count} blocks stand`;
  const where =
    name === 'kicker' || name === 'headline' || name === 'standfirst' || name === 'byline' ? 'at the start of the text' : 'below it';
  return line === null
    ? `Nothing went into the ${WORDS[name] ?? name}: ${blocks} ${where}.`
    : `The first line is in the ${WORDS[name] ?? name}, ${blocks} ${where}.`;
}

function openSlice(found: SliceBlocks): Slice {
  const { blocks, openStart, openEnd } = found;
  return new Slice(Fragment.from(blocks), openStart ? 1 : 0, openEnd ? 1 : 0);
}

function caretAfter(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.slice(tr.steps.length - 1).map(pos)), -1));
}
