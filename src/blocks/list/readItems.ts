import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { onlyElements } from '../hast';

const INSIDE = new Set(['paragraph', 'bulletList', 'orderedList']);

/**
 * The items of a `ul` or `ol`; null where the list holds something that a list item cannot (a heading, a picture), so that the
 * reader takes it apart and nothing is dropped. A list that stands directly in a list, as Word and old pages write it, goes into
 * the item before it.
 */
export function readItems(list: Element, ctx: ReadContext): readonly JsonNode[] | null {
  const elements = onlyElements(list);
  if (elements === null) return null;
  const items: JsonNode[] = [];
  for (const element of elements) {
    const parts = element.tagName === 'li' ? ctx.blocks(element) : ctx.blocks({ ...element, tagName: 'li', children: [element] });
    if (!parts.every((part) => INSIDE.has(part.type))) return null;
    const before = items.at(-1);
    if (element.tagName !== 'li' && before !== undefined)
      items[items.length - 1] = { ...before, content: [...(before.content ?? []), ...parts] };
    else if (parts.length > 0) items.push({ type: 'listItem', content: startWithParagraph(parts, ctx) });
  }
  return items.length === 0 ? null : items;
}

function startWithParagraph(parts: readonly JsonNode[], ctx: ReadContext): readonly JsonNode[] {
  return parts[0]?.type === 'paragraph' ? parts : [{ type: 'paragraph', attrs: { id: ctx.newId() } }, ...parts];
}
