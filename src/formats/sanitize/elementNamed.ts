import type { Element, Parents } from 'hast';

/** The first element with that tag below `node` in document order, or null. */
export function elementNamed(node: Parents, tagName: string): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : elementNamed(child, tagName);
    if (found !== null) return found;
  }
  return null;
}
