import type { DeclaredBlock } from '../contract/houseFile';
import type { JsonNode } from '../contract/json';
import { textOf } from '../story/walk';
import { wordsOf } from '../story/words';
import { declaredAs } from './declared/declaredFields';
import { blockOf } from './index';

/**
 * The length of a story in words: the running text. Head, captions, credits and Also Reads do not count (`counted: false` in their
 * blocks), nor does a block of the house that its declaration leaves out; one that no declaration knows counts.
 */
export function countedWords(doc: JsonNode, declarations: readonly DeclaredBlock[]): number {
  return wordsOf(doc, (node) => isCounted(node, declarations));
}

/** The running text of blocks, one a line: what counts into the length, and so what machines are told as the body. */
export function countedText(nodes: readonly JsonNode[], declarations: readonly DeclaredBlock[]): string {
  const texts = nodes.map((node) => {
    if (!isCounted(node, declarations)) return '';
    const parts = node.content ?? [];
    return parts.some((part) => part.text !== undefined) ? textOf(node) : countedText(parts, declarations);
  });
  return texts.filter((text) => text !== '').join('\n');
}

function isCounted(node: JsonNode, declarations: readonly DeclaredBlock[]): boolean {
  const block = blockOf(node.type);
  if (block === undefined) return true;
  return block.counted !== false && declaredAs(declarations, node)?.counted !== false;
}
