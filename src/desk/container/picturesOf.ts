import type { JsonNode, JsonValue } from '../../contract/json';
import { isPictureName } from '../../story/pictureName';

/** The names of all pictures that a document refers to, from whichever attribute of whichever node, each once, in document order. */
export function picturesOf(doc: JsonNode): readonly string[] {
  const found = new Set<string>();
  collect(doc, found);
  return [...found];
}

function collect(node: JsonNode, found: Set<string>): void {
  for (const value of Object.values<JsonValue>(node.attrs ?? {})) {
    if (isPictureName(value)) found.add(value);
  }
  for (const child of node.content ?? []) collect(child, found);
}
