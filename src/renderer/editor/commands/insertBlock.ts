import { Node, type NodeType, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { blockOf } from '../../../blocks';
import { makeOffered } from '../../../blocks/declared/declaredOffers';
import { declarationsIn, isUsedIn } from '../../../blocks/editor/houseBlocks';
import type { JsonValue } from '../../../contract/json';
import type { IdSource } from '../../../story/ids';
import { holdsBlocks } from '../fieldGuard/cells';
import { blockAt, bodyStart, type Dispatch } from './blocks';

type Attrs = { readonly [key: string]: JsonValue };

/** A fresh block of that name (the story's house has some of its own), or null where none can be inserted, or the house does not use it. */
export function freshBlock(state: EditorState, name: string, attrs: Attrs, newId: IdSource): Node | null {
  return blockOf(name) === undefined || isUsedIn(state, name) ? blockFor(state, name, attrs, newId) : null;
}

/** The same for what came from outside (a picture file) and is kept, whatever the house uses. */
export function blockFor(state: EditorState, name: string, attrs: Attrs, newId: IdSource): Node | null {
  const json = blockOf(name)?.insert?.make(newId) ?? makeOffered(name, declarationsIn(state), newId);
  return json === null ? null : Node.fromJSON(state.schema, { ...json, attrs: { ...json.attrs, ...attrs } });
}

/** A stretch of the document that a new block takes: empty where it goes between two. */
export interface InsertPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a new block of that type goes: in place of an empty paragraph, else below the block of the caret, in the innermost box that
 * may hold it; from the head, to the start of the body.
 */
export function insertPlace(state: EditorState, type: NodeType): InsertPlace {
  const block = blockAt(state);
  const start = bodyStart(state.doc);
  if (block === null) return { from: state.doc.content.size - 1, to: state.doc.content.size - 1 };
  if (block.pos < start) return { from: start, to: start };
  const empty = block.node.type.name === 'paragraph' && block.node.content.size === 0;
  const $pos = state.doc.resolve(block.pos);
  if (empty && $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, type)) return { from: block.pos, to: block.pos + 2 };
  return placeAfter(state.doc.resolve(block.pos + block.node.nodeSize), type);
}

/** The place at `$pos` or, where its box may not hold that type, below the box. */
export function placeAfter($pos: ResolvedPos, type: NodeType): InsertPlace {
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    const parent = $pos.node(depth);
    const index = depth === $pos.depth ? $pos.index() : $pos.indexAfter(depth);
    const at = depth === $pos.depth ? $pos.pos : $pos.after(depth + 1);
    if (holdsBlocks(parent) && parent.canReplaceWith(index, index, type)) return { from: at, to: at };
  }
  const at = $pos.depth > 1 ? $pos.after(2) : $pos.pos;
  return { from: at, to: at };
}

/** True where a block of that type may stand at the caret's own level, so that a menu there offers it. */
export function fitsHere(state: EditorState, name: string): boolean {
  const block = blockAt(state);
  const type = state.schema.nodes[name];
  if (block === null || type === undefined) return type !== undefined;
  const $pos = state.doc.resolve(block.pos);
  return $pos.depth < 2 || $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, type);
}

/** Inserts blocks at the place of the caret, caret in the first of them. */
export function insertBlocks(state: EditorState, blocks: readonly Node[], dispatch: Dispatch): boolean {
  const first = blocks[0];
  if (first === undefined) return false;
  const { from, to } = insertPlace(state, first.type);
  if (dispatch !== undefined) {
    const tr = state.tr.replaceWith(from, to, blocks);
    dispatch(caretInNew(tr, from).scrollIntoView());
  }
  return true;
}

/** The caret in the fresh block at `pos`; one without text (a divider) is written on below, on a new line where there is none. */
export function caretInNew(tr: Transaction, pos: number): Transaction {
  const node = tr.doc.nodeAt(pos);
  const paragraph = tr.doc.type.schema.nodes.paragraph;
  if (node?.isLeaf !== true || paragraph === undefined) return tr.setSelection(selectionIn(tr.doc, pos));
  const below = pos + node.nodeSize;
  const $below = tr.doc.resolve(below);
  const follows = $below.nodeAfter?.isTextblock === true;
  if (!follows && $below.parent.canReplaceWith($below.index(), $below.index(), paragraph)) tr.insert(below, paragraph.create());
  return tr.setSelection(Selection.near(tr.doc.resolve(below), 1));
}

/** The caret in the block that begins at `pos`; the block itself where it has no text. */
export function selectionIn(doc: Node, pos: number): Selection {
  const node = doc.nodeAt(pos);
  if (node?.isLeaf === true && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, pos);
  return Selection.near(doc.resolve(pos + 1), 1);
}
