import type { JsonNode } from '../contract/json';
import type { TurnLine } from './block';

/** The block that a line becomes in a box of blocks: itself where it is one, else a paragraph. */
export function blockOfLine(line: TurnLine): JsonNode {
  return line.block ?? { type: 'paragraph', attrs: { id: line.id }, content: line.content };
}
