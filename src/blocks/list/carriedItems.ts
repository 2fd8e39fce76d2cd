import type { JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { hasText } from '../../story/walk';

/** A list as it comes back from HTML: without empty items, and with a paragraph before a list that opens an item. Null where nothing is left. */
export function carriedItems(list: JsonNode, newId: IdSource): JsonNode | null {
  const items = (list.content ?? []).filter(hasText).map((item): JsonNode => {
    const parts = (item.content ?? []).filter(hasText);
    const opening = parts[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph', attrs: { id: newId() } }];
    return { ...item, content: [...opening, ...parts] };
  });
  return items.length === 0 ? null : { ...list, content: items };
}
