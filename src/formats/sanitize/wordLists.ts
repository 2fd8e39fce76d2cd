import type { Element, ElementContent } from 'hast';
import { WORD_ITEM } from './wordItem';

/**
 * Word's list paragraphs (see wordItem.ts) among the children of one element, gathered into nested `ul` and `ol`. A numbered list that
 * does not begin at 1, as one that goes on below a paragraph, keeps its first number.
 */
export function gatherWordLists(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some(isItem)) return [...children];
  const out: ElementContent[] = [];
  let items: Element[] = [];
  const flush = (): void => {
    // A list may begin deeper than it goes on.
    for (let at = 0; at < items.length; ) {
      const { lists, next } = nest(items, at);
      out.push(...lists);
      at = next;
    }
    items = [];
  };
  for (const child of children) {
    if (isItem(child)) items.push(child);
    else if (items.length === 0 || child.type !== 'text' || child.value.trim() !== '') {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === WORD_ITEM;
}

/** Lists of the items from `from` on that stand at the level of the first one or below it. */
function nest(items: readonly Element[], from: number): { readonly lists: Element[]; readonly next: number } {
  const lists: Element[] = [];
  const level = levelOf(items[from]);
  let at = from;
  for (let item = items[at]; item !== undefined && levelOf(item) >= level; item = items[at]) {
    const last = lists.at(-1);
    if (levelOf(item) > level) {
      const inner = nest(items, at);
      last?.children.splice(last.children.length - 1, 1, withLists(last.children.at(-1), inner.lists));
      at = inner.next;
      continue;
    }
    const { ordered, start } = item.properties;
    const tagName = ordered === true ? 'ol' : 'ul';
    const li: Element = { ...item, tagName: 'li', properties: {} };
    if (last?.tagName === tagName) last.children.push(li);
    else lists.push({ type: 'element', tagName, properties: ordered === true && start !== 1 ? { start } : {}, children: [li] });
    at += 1;
  }
  return { lists, next: at };
}

function levelOf(item: Element | undefined): number {
  return Number(item?.properties.level ?? 1);
}

function withLists(item: ElementContent | undefined, lists: readonly Element[]): ElementContent {
  return item?.type === 'element'
    ? { ...item, children: [...item.children, ...lists] }
    : { type: 'element', tagName: 'li', properties: {}, children: [...lists] };
}
