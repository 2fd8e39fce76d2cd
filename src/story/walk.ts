import type { JsonNode } from '../contract/json';

/** Called for each node in document order with its parent (null at the start). Returning false skips what is inside. */
export type Visit = (node: JsonNode, parent: JsonNode | null) => unknown;

/** Visits `node` and everything below it in document order. Uses no recursion, so that depth cannot overflow the stack. */
export function walk(node: JsonNode, visit: Visit): void {
  const open: { readonly node: JsonNode; readonly parent: JsonNode | null }[] = [{ node, parent: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (visit(next.node, next.parent) === false) continue;
    const children = next.node.content ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) open.push({ node: child, parent: next.node });
    }
  }
}

/** The text in a node: its own where it holds text, else that of its parts with a line break between them. Empty parts leave no line. */
export function textOf(node: JsonNode): string {
  if (node.text !== undefined) return node.text;
  const children = node.content ?? [];
  if (children.some((child) => child.text !== undefined)) return children.map((child) => child.text ?? '').join('');
  return children
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');
}

/** A copy in which every node, the innermost first, is replaced by what `change` gives for it; null removes the node. The outermost stays when `change` gives null for it. Nodes that nothing changed in are kept as they are. */
export function mapNodes(node: JsonNode, change: (node: JsonNode) => JsonNode | null): JsonNode {
  return mapOrDrop(node, change) ?? node;
}

function mapOrDrop(node: JsonNode, change: (node: JsonNode) => JsonNode | null): JsonNode | null {
  const before = node.content;
  if (before === undefined) return change(node);
  const after = before.map((child) => mapOrDrop(child, change)).filter((child) => child !== null);
  const same = after.length === before.length && after.every((child, index) => child === before[index]);
  return change(same ? node : { ...node, content: after });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is not read
const READ = /[^\s\0-\x1f\x7f-\x9f]/;

/** True where a node holds anything to read: more than white space and control characters, which no page can carry. */
export function hasText(node: JsonNode): boolean {
  if (node.text !== undefined) {
    // A plain letter, digit or sign in front, as nearly always, tells without a search.
    const first = node.text.charCodeAt(0);
    return (first > 0x20 && first < 0x7f) || READ.test(node.text);
  }
  for (const child of node.content ?? []) if (hasText(child)) return true;
  return false;
}
