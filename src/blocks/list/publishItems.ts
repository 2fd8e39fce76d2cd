import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';

/** The `li` elements of a list. An item with one paragraph holds its words directly, without a `p`; an empty item is left out. */
export function publishItems(list: JsonNode, ctx: PublishContext): readonly Html[] {
  return (list.content ?? []).map((item) => publishItem(item, ctx)).filter((item) => item !== null);
}

function publishItem(item: JsonNode, ctx: PublishContext): Html | null {
  const parts = (item.content ?? []).filter(hasText);
  const first = parts[0];
  const bare = first?.type === 'paragraph' && parts.filter((part) => part.type === 'paragraph').length === 1;
  const children = parts.flatMap((part) => (bare && part === first ? ctx.inline(part) : ctx.blocks([part])));
  return children.length === 0 ? null : el('li', {}, ...children);
}
