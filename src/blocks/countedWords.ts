import type { JsonNode } from '../contract/json';
import { wordsOf } from '../story/words';
import { blockOf } from './index';

/** The length of a story in words: the running text. Head, captions, credits and Also Reads do not count (`counted: false` in their blocks). */
export function countedWords(doc: JsonNode): number {
  return wordsOf(doc, (node) => blockOf(node.type)?.counted !== false);
}
