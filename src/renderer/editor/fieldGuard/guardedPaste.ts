import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blockOf, nodeOf } from '../../../blocks';
import { inSentence } from '../../../blocks/inSentence';
import { blockDepth, fieldAt, holdsBlocks, holdsOwnText } from './cells';
import { clearSelection, guarded, selectionCrosses } from './guardedDelete';
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
  const tr = guarded(state);
  if (!selectionCrosses(selection)) {
    const whole = inBlocks(state, slice, found);
    if (whole !== undefined) return whole;
  }
  const start = clearSelection(tr, selection);
  return placeAt(tr, Selection.near(tr.doc.resolve(start), 1).from, found);
}

/** Puts blocks at a text position of `tr`, by the same rule. Used by drop, where the selection is elsewhere. */
export function placeAt(tr: Transaction, pos: number, found: SliceBlocks): Placed {
  const $pos = tr.doc.resolve(pos);
  const field = fieldAt($pos);
  if (field !== null) return divided(tr, pos, found, nameOf(field.node.type.name));
  const around = ownTextAt($pos);
  if (around !== null && !found.blocks.every((block) => block.type.name === 'paragraph'))
    return divided(tr, pos, found, nameOf(around.type.name));
  if (around === null && !allFit($pos, found)) return divided(tr, pos, found, nameOf($pos.node(blockDepth($pos)).type.name));
  tr.replace(pos, pos, openSlice(found));
  return { tr: caretAfter(tr, pos), notice: '' };
}

/** The quote or answer whose own text stands at a position, or null: there, in a box and in the body, stand blocks. */
function ownTextAt($pos: ResolvedPos): Node | null {
  for (let depth = $pos.depth - 1; depth >= blockDepth($pos) && depth > 1; depth -= 1)
    if (holdsOwnText($pos.node(depth))) return $pos.node(depth);
  return null;
}

/** True where the box or body around a position may hold all the blocks. */
function allFit($pos: ResolvedPos, found: SliceBlocks): boolean {
  const depth = blockDepth($pos);
  if (depth < 2) return true;
  const index = $pos.indexAfter(depth - 1);
  return $pos.node(depth - 1).canReplace(index, index, Fragment.from(found.blocks));
}

/** Into text that stands in the body or in a box: null where ProseMirror's own way is right, undefined where the text is a field or of a quote. */
function inBlocks(state: EditorState, slice: Slice, found: SliceBlocks): Placed | null | undefined {
  const { $from } = state.selection;
  if (fieldAt($from) !== null || ownTextAt($from) !== null || !allFit($from, found)) return undefined;
  const inList = $from.depth > blockDepth($from);
  const plainHere = found.plain && found.blocks.every((block) => !inList || block.type.name !== 'heading');
  const alone = found.blocks.length === 1 && slice.openStart === 0 && !inList;
  if (alone && found.blocks[0]?.isLeaf === false) return wholeBlock(state, slice);
  if (plainHere || alone) return null;
  const tr = guarded(state);
  tr.deleteSelection();
  const pos = tr.mapping.map(state.selection.from);
  if (inList) return divided(tr, pos, found, 'list item');
  tr.replaceRange(pos, pos, openSlice(found));
  return { tr: caretAfter(tr, pos), notice: '' };
}

/** A block that came whole, put as ProseMirror puts it; but the caret stays at its end, also where it is the last of a box. */
function wholeBlock(state: EditorState, slice: Slice): Placed {
  const tr = guarded(state).replaceSelection(slice);
  let end = state.selection.to;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _start, newEnd) => {
    end = newEnd;
  });
  const $end = tr.doc.resolve(end);
  // The rest of a line that it was pasted into.
  const behind = $end.parent.isTextblock && $end.parentOffset === 0 ? $end.before() : end;
  return { tr: tr.setSelection(Selection.near(tr.doc.resolve(behind), -1)), notice: '' };
}

function afterSelected(state: EditorState, selection: NodeSelection, found: SliceBlocks): Placed {
  const $end = state.doc.resolve(selection.to);
  const { parent } = $end;
  const fits = holdsBlocks(parent) && parent.canReplace($end.index(), $end.index(), Fragment.from(found.blocks));
  const at = fits ? selection.to : belowAll($end, found.blocks);
  const tr = guarded(state).insert(at, Fragment.from(found.blocks));
  const end = at + found.blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  return { tr: tr.setSelection(Selection.near(tr.doc.resolve(end), -1)), notice: '' };
}

/** Below the innermost block whose box may hold all the blocks after it. */
function belowAll($pos: ResolvedPos, blocks: readonly Node[]): number {
  const fragment = Fragment.from(blocks);
  for (let depth = blockDepth($pos); depth > 2; depth -= 1) {
    const parent = $pos.node(depth - 1);
    const index = $pos.indexAfter(depth - 1);
    if (holdsBlocks(parent) && parent.canReplace(index, index, fragment)) return $pos.after(depth);
  }
  return $pos.depth < 2 ? $pos.pos : $pos.after(2);
}

/** The first line goes to `pos`, the rest below the block: for the head, before the body. */
function divided(tr: Transaction, pos: number, found: SliceBlocks, name: string): Placed {
  const $pos = tr.doc.resolve(pos);
  const inHead = $pos.node(1).type.name === 'head';
  const [first, ...others] = found.blocks;
  const line = first?.isTextblock === true ? first : null;
  const rest = line === null ? found.blocks : others;
  if (rest.length > 0) tr.insert(inHead ? $pos.after(1) + 1 : belowAll($pos, rest), Fragment.from(rest));
  const inline = line === null ? Fragment.empty : cleaned(line.content, $pos.parent.type.markSet);
  tr.replace(pos, pos, new Slice(inline, 0, 0));
  const caret = pos + inline.size;
  const notice = rest.length > 0 ? sentence(line, rest.length, name, inHead) : '';
  return { tr: tr.setSelection(TextSelection.create(tr.doc, caret)), notice };
}

/** What a field or block is called inside a sentence. */
function nameOf(node: string): string {
  return nodeOf(node)?.label ?? inSentence(blockOf(node)?.label ?? node);
}

function sentence(line: Node | null, count: number, name: string, inHead: boolean): string {
  const blocks = count === 1 ? '1 block stands' : `${count} blocks stand`;
  const where = inHead ? 'at the start of the text' : 'below it';
  return line === null ? `Nothing went into the ${name}: ${blocks} ${where}.` : `The first line is in the ${name}, ${blocks} ${where}.`;
}

function openSlice(found: SliceBlocks): Slice {
  const { blocks, openStart, openEnd } = found;
  return new Slice(Fragment.from(blocks), openStart ? 1 : 0, openEnd ? 1 : 0);
}

function caretAfter(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.slice(tr.steps.length - 1).map(pos)), -1));
}
