import type { JsonNode } from '../contract/json';
import { nodeOf } from './index';

/** True for a node that holds text with marks, and nothing else. */
export function isLine(node: JsonNode): boolean {
  return nodeOf(node.type)?.content === 'text*';
}
