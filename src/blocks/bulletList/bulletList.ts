import type { Block } from '../block';
import { el } from '../html';
import { listItem } from '../list/listItem';
import { publishItems } from '../list/publishItems';
import { readItems } from '../list/readItems';

/** A bulleted list. Published as `ul > li`. */
export const bulletList: Block = {
  name: 'bulletList',
  marginLabel: 'list',
  nodes: [{ name: 'bulletList', content: 'listItem+', group: 'block', hasId: true, editorTag: 'ul', pasteTags: [{ tag: 'ul' }] }, listItem],
  insert: {
    label: 'Bulleted list',
    icon: 'list',
    group: 'text',
    keywords: ['bullets', 'points', 'ul', 'सूची', 'قائمة', 'പട്ടിക'],
    make: (newId) => ({
      type: 'bulletList',
      attrs: { id: newId() },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: newId() } }] }],
    }),
  },
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
