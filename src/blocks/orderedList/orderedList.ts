import { wholeAttr } from '../attributes';
import type { Block } from '../block';
import { wholeProperty } from '../hast';
import { el } from '../html';
import { carriedItems } from '../list/carriedItems';
import { itemsFrom } from '../list/itemsFrom';
import { itemsText } from '../list/itemsText';
import { listItem } from '../list/listItem';
import { publishItems } from '../list/publishItems';
import { readItems } from '../list/readItems';

const start = wholeAttr(1, 0, 1_000_000);

/** A numbered list that begins at `start`. Published as `ol > li`. */
export const orderedList: Block = {
  name: 'orderedList',
  label: 'Numbered list',
  icon: 'list-ordered',
  marginLabel: 'list',
  nodes: [
    {
      name: 'orderedList',
      content: 'listItem+',
      group: 'block boxed',
      hasId: true,
      attrs: { start },
      editorTag: 'ol',
      pasteTags: [{ tag: 'ol' }],
      look: { className: 'blk blk--list t-body', native: (attrs) => ({ start: String(attrs.start ?? 1) }) },
    },
    listItem,
  ],
  insert: {
    group: 'text',
    keywords: ['numbers', 'steps', 'ol', 'क्रमांकित सूची', 'قائمة مرقمة', 'അക്കമിട്ട പട്ടിക'],
    make: (newId) => ({
      type: 'orderedList',
      attrs: { id: newId(), start: 1 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: newId() } }] }],
    }),
  },
  turn: { into: (lines, attrs) => [{ type: 'orderedList', attrs: { id: '', start: attrs.start ?? 1 }, content: itemsFrom(lines) }] },
  typed: [{ match: /^(\d{1,4})\. $/, attrs: (match) => ({ start: Number(match[1]) }) }],
  text: (node, indent, ctx) => itemsText(node, indent, (index) => `${Number(node.attrs?.start ?? 1) + index}. `, ctx),
  carried: carriedItems,
  publish(node, ctx) {
    const items = publishItems(node, ctx);
    const first = start.problem(node.attrs?.start) === null ? Number(node.attrs?.start) : 1;
    return items.length === 0 ? [] : [el('ol', { start: first === 1 ? null : first }, ...items)];
  },
  read(element, ctx) {
    if (element.tagName !== 'ol') return null;
    const items = readItems(element, ctx);
    if (items === null) return null;
    const first = wholeProperty(element, 'start', 1);
    return { type: 'orderedList', attrs: { id: ctx.newId(), start: start.problem(first) === null ? first : 1 }, content: items };
  },
};
