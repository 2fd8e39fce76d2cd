import type { Block } from '../block';
import { el } from '../html';
import { carriedItems } from '../list/carriedItems';
import { itemsFrom } from '../list/itemsFrom';
import { itemsText } from '../list/itemsText';
import { listItem } from '../list/listItem';
import { publishItems } from '../list/publishItems';
import { readItems } from '../list/readItems';

/** A bulleted list. Published as `ul > li`. */
export const bulletList: Block = {
  name: 'bulletList',
  label: 'Bulleted list',
  icon: 'list',
  marginLabel: 'list',
  nodes: [
    {
      name: 'bulletList',
      content: 'listItem+',
      group: 'block boxed',
      hasId: true,
      editorTag: 'ul',
      pasteTags: [{ tag: 'ul' }],
      look: { className: 'blk blk--list t-body' },
    },
    listItem,
  ],
  insert: {
    group: 'text',
    keywords: ['bullets', 'points', 'ul', 'सूची', 'قائمة', 'പട്ടിക'],
    make: (newId) => ({
      type: 'bulletList',
      attrs: { id: newId() },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: newId() } }] }],
    }),
  },
  turn: { into: (lines) => [{ type: 'bulletList', attrs: { id: '' }, content: itemsFrom(lines) }] },
  typed: [{ match: /^[-*] $/, attrs: () => ({}) }],
  text: (node, indent, ctx) => itemsText(node, indent, () => '- ', ctx),
  carried: carriedItems,
  publish(node, ctx) {
    const items = publishItems(node, ctx);
    return items.length === 0 ? [] : [el('ul', {}, ...items)];
  },
  read(element, ctx) {
    if (element.tagName !== 'ul') return null;
    const items = readItems(element, ctx);
    return items === null ? null : { type: 'bulletList', attrs: { id: ctx.newId() }, content: items };
  },
};
