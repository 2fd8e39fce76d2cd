import type { Element, ElementContent } from 'hast';

/** A property of an element as text: lists (class, rel) joined by blanks, '' where it is absent. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** True where the element has the class. */
export function hasClass(element: Element, name: string): boolean {
  return property(element, 'className').split(/\s+/).includes(name);
}

/** True for the white space between elements, and for comments. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value));
}

/** Child elements of an element; null where text stands between them. */
export function onlyElements(element: Element): readonly Element[] | null {
  const shown = element.children.filter((child) => !isBlank(child));
  return shown.every((child) => child.type === 'element') ? shown : null;
}

/** Elements below `element` with one of the tags, in document order. */
export function findAll(element: Element, tags: readonly string[]): readonly Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return tags.includes(child.tagName) ? [child, ...findAll(child, tags)] : findAll(child, tags);
  });
}

/** Where an element holds only one picture, perhaps inside `a` or `picture`, that picture; else null. */
export function onlyPicture(element: Element): Element | null {
  if (element.tagName === 'img') return element;
  if (!['a', 'picture', 'p', 'div', 'span', 'figure'].includes(element.tagName)) return null;
  const inside = onlyElements(element)?.filter((child) => child.tagName !== 'source');
  const first = inside?.[0];
  return first !== undefined && inside?.length === 1 ? onlyPicture(first) : null;
}

/** The element with other children. */
export function withChildren(element: Element, children: readonly ElementContent[]): Element {
  return { ...element, children: [...children] };
}

/** A whole number written in a property, or `otherwise`. */
export function wholeProperty(element: Element, name: string, otherwise: number): number {
  const written = property(element, name).trim();
  return /^-?\d{1,9}$/.test(written) ? Number(written) : otherwise;
}
