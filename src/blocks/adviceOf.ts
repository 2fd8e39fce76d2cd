import type { JsonNode } from '../contract/json';
import type { Advice } from '../story/advice';
import { walk } from '../story/walk';
import { blockOf } from './index';

/** The editorial problems of all blocks of a document, in document order. */
export function adviceOf(doc: JsonNode): readonly Advice[] {
  const advice: Advice[] = [];
  walk(doc, (node) => {
    advice.push(...(blockOf(node.type)?.advice?.(node) ?? []));
  });
  return advice;
}
