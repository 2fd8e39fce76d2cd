import type { JsonNode } from '../../contract/json';
import { mapNodes } from '../../story/walk';

/** A document whose pictures say nothing about their rights: a page tells those in its head, which a block or a fragment by itself has not. */
export function withoutPictureRights(doc: JsonNode): JsonNode {
  return mapNodes(doc, (node) =>
    node.type === 'figure' ? { ...node, attrs: { ...node.attrs, rights: '', creator: '', licence: '' } } : node,
  );
}
