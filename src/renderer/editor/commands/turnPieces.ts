import type { Node } from '@tiptap/pm/model';
import { blockOf, nodeOf } from '../../../blocks';
import { attrsOf } from '../../../blocks/attributes';
import type { TurnLine } from '../../../blocks/block';
import type { JsonNode } from '../../../contract/json';

/** What a block is taken apart into: a line of its text, or a block that cannot be turned and stays whole. */
export type Piece = { readonly line: TurnLine; readonly start: number; readonly text: string } | { readonly kept: Node };

/**
 * The lines of blocks in their order, the words of attributes among them where the blocks become another kind (`into`), and the
 * blocks inside that nothing can be turned into (a picture in a box). Empty lines fall away, unless there is nothing else.
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
