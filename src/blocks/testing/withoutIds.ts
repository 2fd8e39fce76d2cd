import type { JsonNode } from '../../contract/json';
import { mapNodes } from '../../story/walk';
import { inRankOrder } from '../marks/inRankOrder';
import { checkSchema } from '../schema';

/** The document in full form with all ids empty, of blocks and of contributors: what two documents have in common when only their ids differ. */
export function withoutIds(doc: JsonNode): JsonNode {
  const bare = mapNodes(doc, (node) => {
    const marks = node.marks?.map((mark) => (mark.type === 'contributor' ? { ...mark, attrs: { ...mark.attrs, id: '' } } : mark));
    return {
      ...node,
      ...(marks === undefined ? {} : { marks }),
      ...(node.attrs?.id === undefined ? {} : { attrs: { ...node.attrs, id: '' } }),
    };
  });
  return checkSchema().nodeFromJSON(inRankOrder(bare)).toJSON() as JsonNode;
}
