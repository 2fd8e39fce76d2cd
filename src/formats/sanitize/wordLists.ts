import type { Element, ElementContent } from 'hast';
import { propertyText } from './hastProperty';

interface Item {
  readonly level: number;
  readonly ordered: boolean;
  readonly element: Element;
}

/**
 * Word's list paragraphs (`style="mso-list:l0 level2 lfo1"`) among the children of one element, gathered into nested `ul` and `ol`.
 * Word writes the marker as text in front; what it looked like says whether the list is numbered.
 */
export function gatherWordLists(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some((child) => itemOf(child) !== null)) return [...children];
  const out: ElementContent[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    if (items.length > 0) out.push(...nest(items, 0).lists);
    items = [];
  };
  for (const child of children) {
    const item = itemOf(child);
    if (item !== null) items.push(item);
    else if (items.length === 0 || child.type !== 'text' || child.value.trim() !== '') {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

function itemOf(node: ElementContent): Item | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null;
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(propertyText(node.properties, 'style'))?.[1];
  if (level === undefined) return null;
  return {
    level: Number(level),
    ordered: node.properties.dataWordMarker === 'number',
    element: { ...node, tagName: 'li', properties: {} },
  };
}

/** Lists of the items from `from` on that stand at the level of the first one or below it. */
function nest(items: readonly Item[], from: number): { readonly lists: Element[]; readonly next: number } {
  const lists: Element[] = [];
  const level = items[from]?.level ?? 1;
  let at = from;
  for (let item = items[at]; item !== undefined && item.level >= level; item = items[at]) {
    const last = lists.at(-1);
    if (item.level > level) {
      const inner = nest(items, at);
      last?.children.splice(last.children.length - 1, 1, withLists(last.children.at(-1), inner.lists));
      at = inner.next;
      continue;
    }
    const tagName = item.ordered ? 'ol' : 'ul';
    if (last?.tagName === tagName) last.children.push(item.element);
    else lists.push({ type: 'element', tagName, properties: {}, children: [item.element] });
    at += 1;
  }
  return { lists, next: at };
}

function withLists(item: ElementContent | undefined, lists: readonly Element[]): ElementContent {
  return item?.type === 'element'
    ? { ...item, children: [...item.children, ...lists] }
    : { type: 'element', tagName: 'li', properties: {}, children: [...lists] };
}

/** `number` or `bullet` from the marker that Word typed in front of a list paragraph; null where it typed none. */
export function wordMarker(element: Element): 'number' | 'bullet' | null {
  const marker = markerText(element);
  if (marker === null) return null;
  return /^[\s\u00a0]*\(?([\p{N}]+|[a-zA-Z]|[ivxlcdm]+)[.)]/iu.test(marker) ? 'number' : 'bullet';
}

function markerText(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (/mso-list:\s*Ignore/i.test(propertyText(child.properties, 'style'))) return textIn(child);
    const inside = markerText(child);
    if (inside !== null) return inside;
  }
  return null;
}

function textIn(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '')).join('');
}
