import type { Node } from '@tiptap/pm/model';
import type { JsonNode } from '../../../contract/json';
import { unbundled } from '../bundles/bundles';

/** A document as it stands in story.json. Blocks that did not change since the last call give the same objects, so that who reads it again can tell what changed, and a key in a long story costs one block. */
export function jsonOf(doc: Node, known: WeakMap<Node, JsonNode>): JsonNode {
  const kept = known.get(doc);
  if (kept !== undefined) return kept;
  const shell = doc.type.create(doc.attrs).toJSON() as JsonNode;
  const content: JsonNode[] = [];
  doc.forEach((half) => {
    content.push(halfOf(half, known));
  });
  const json = content.length === 0 ? shell : { ...shell, content };
  known.set(doc, json);
  return json;
}

function halfOf(half: Node, known: WeakMap<Node, JsonNode>): JsonNode {
  const kept = known.get(half);
  if (kept !== undefined) return kept;
  const content: JsonNode[] = [];
  half.forEach((block) => {
    const json = known.get(block) ?? (unbundled(block).toJSON() as JsonNode);
    known.set(block, json);
    content.push(json);
  });
  const shell = half.type.create(half.attrs).toJSON() as JsonNode;
  const json = content.length === 0 ? shell : { ...shell, content };
  known.set(half, json);
  return json;
}
