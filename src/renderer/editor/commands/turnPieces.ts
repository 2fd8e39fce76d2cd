import type { Node } from '@tiptap/pm/model';
import { blockOf, nodeOf } from '../../../blocks';
import { attrsOf } from '../../../blocks/attributes';
import type { TurnLine } from '../../../blocks/block';
import type { JsonNode } from '../../../contract/json';

/** A run of text: where it starts in the document (-1: in an attribute), and its words. */
export interface Spot {
  readonly start: number;
  readonly text: string;
}

/** What a block is taken apart into: a line of its text (or a whole list, with the texts in it), or a block that cannot be turned and stays whole. */
export type Piece = (Spot & { readonly line: TurnLine; readonly inside?: readonly Spot[] }) | { readonly kept: Node };

/**
 * The lines of blocks in their order, the words of attributes among them where the blocks become another kind (`into`), and the
 * blocks inside that nothing can be turned into (a picture in a box). A list, or a block of lines inside a box, comes whole where
 * `into` is a box that may hold it. Empty lines fall away, unless there is nothing else.
 */
export function turnPieces(blocks: readonly { readonly node: Node; readonly pos: number }[], into: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { node, pos } of blocks) collect(node, pos, into, true, pieces);
  const filled = pieces.filter((piece) => 'kept' in piece || piece.text !== '');
  return filled.length > 0 ? filled : pieces.slice(0, 1);
}

function collect(node: Node, pos: number, into: string, isWhole: boolean, pieces: Piece[]): void {
  const block = blockOf(node.type.name);
  if (!isWhole && block !== undefined && block.turn === undefined && node.type.isInGroup('block')) {
    pieces.push({ kept: node });
    return;
  }
  if (staysWhole(node, into, isWhole)) {
    pieces.push(wholePiece(node, pos));
    return;
  }
  const words = node.type.name === into ? [] : wordsOf(node);
  if (node.isTextblock) {
    const content = (node.content.toJSON() ?? []) as readonly JsonNode[];
    const line = { content, part: node.type.name, id: String(node.attrs.id ?? '') };
    pieces.push({ line, start: pos + 1, text: node.textContent }, ...words);
    return;
  }
  pieces.push(...words);
  node.forEach((child, offset) => {
    collect(child, pos + 1 + offset, into, false, pieces);
  });
}

/** True of a block of several lines that the target holds as it is. A quote or correction of its own is turned line by line, a list is not. */
function staysWhole(node: Node, into: string, isOuter: boolean): boolean {
  if (node.isTextblock || !node.type.isInGroup('boxed') || !/\bboxed\b/.test(nodeOf(into)?.content ?? '')) return false;
  return !isOuter || node.firstChild?.type.name === 'listItem';
}

function wholePiece(node: Node, pos: number): Piece {
  const inside: Spot[] = [];
  node.descendants((child, offset) => {
    if (child.isTextblock) inside.push({ start: pos + 2 + offset, text: child.textContent });
    return !child.isTextblock;
  });
  const block = node.toJSON() as JsonNode;
  return { line: { content: [], part: node.type.name, id: String(node.attrs.id ?? ''), block }, start: -1, text: node.textContent, inside };
}

/** Attributes that hold words, as lines of their own. */
function wordsOf(node: Node): readonly Piece[] {
  const spec = nodeOf(node.type.name);
  if (spec === undefined) return [];
  return Object.entries(attrsOf(spec)).flatMap(([name, attr]) => {
    const text: unknown = node.attrs[name];
    if (attr.words !== true || typeof text !== 'string' || text === attr.default || text.trim() === '') return [];
    return [{ line: { content: [{ type: 'text', text }], part: name, id: '' }, start: -1, text }];
  });
}
