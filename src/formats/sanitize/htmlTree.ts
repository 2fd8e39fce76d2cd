import type { Element, ElementContent, Root } from 'hast';
import { AROUND_WORDS } from './blockElements';
import { propertyText } from './hastProperty';

/** A link to a place of the same page. */
export interface PlaceLink {
  readonly link: Element;
  readonly target: Element;
}

/** A tree of one's own with the way up from every node, its order, and its links to places of its own. It may be changed in place; the tree that it was copied from stays. */
export class HtmlTree {
  readonly root: Root;
  readonly links: readonly PlaceLink[];
  private readonly parents = new Map<ElementContent, Element | Root>();
  private readonly order = new Map<ElementContent, number>();

  constructor(tree: Root) {
    const named = new Map<string, Element>();
    const linked: Element[] = [];
    const copied = (node: ElementContent, parent: Element | Root): ElementContent => {
      const copy: ElementContent = node.type === 'element' ? { ...node, properties: { ...node.properties }, children: [] } : { ...node };
      this.parents.set(copy, parent);
      this.order.set(copy, this.order.size);
      if (copy.type !== 'element' || node.type !== 'element') return copy;
      for (const name of ['id', ...(copy.tagName === 'a' ? ['name'] : [])].map((key) => propertyText(copy.properties, key)))
        if (name !== '' && !named.has(name)) named.set(name, copy);
      if (copy.tagName === 'a' && propertyText(copy.properties, 'href').includes('#')) linked.push(copy);
      copy.children = node.children.map((child) => copied(child, copy));
      return copy;
    };
    this.root = { ...tree, children: [] };
    this.root.children = (tree.children as ElementContent[]).map((child) => copied(child, this.root));
    this.links = linked.flatMap((link) => {
      const target = named.get(fragmentOf(propertyText(link.properties, 'href')));
      return target === undefined ? [] : [{ link, target }];
    });
  }

  /** The element around a node; null where that is the root. */
  around(node: ElementContent): Element | null {
    const parent = this.parents.get(node);
    return parent?.type === 'element' ? parent : null;
  }

  holds(outer: Element, inner: ElementContent): boolean {
    for (let at: ElementContent | null = inner; at !== null; at = this.around(at)) if (at === outer) return true;
    return false;
  }

  isBefore(one: ElementContent, other: ElementContent): boolean {
    return (this.order.get(one) ?? 0) < (this.order.get(other) ?? 0);
  }

  /** The innermost block that holds a node, or is it; null for loose text. */
  blockOf(node: ElementContent): Element | null {
    for (let at: ElementContent | null = node; at !== null; at = this.around(at)) if (at.type === 'element' && isHtmlBlock(at)) return at;
    return null;
  }

  /** Puts nodes in the place of one. */
  replace(node: ElementContent, by: readonly ElementContent[]): void {
    const parent = this.parents.get(node);
    const siblings = parent?.children as ElementContent[] | undefined;
    if (parent === undefined || siblings === undefined) return;
    siblings.splice(siblings.indexOf(node), 1, ...by);
    for (const one of by) this.adopt(one, parent, this.order.get(node) ?? 0);
  }

  siblings(node: ElementContent): readonly ElementContent[] {
    return (this.parents.get(node)?.children ?? []) as ElementContent[];
  }

  private adopt(node: ElementContent, parent: Element | Root, order: number): void {
    this.parents.set(node, parent);
    if (!this.order.has(node)) this.order.set(node, order);
    if (node.type === 'element') for (const child of node.children) this.adopt(child, node, order);
  }
}

/** True for an element that may be the innermost block around a word. */
export function isHtmlBlock(element: Element): boolean {
  return AROUND_WORDS.has(element.tagName);
}

/** What stands behind the last `#`: browsers put the whole address before it on the clipboard. */
function fragmentOf(href: string): string {
  const fragment = href.slice(href.lastIndexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
