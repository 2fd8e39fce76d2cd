import { safeAddress } from '../../story/address';
import { hasText, textOf } from '../../story/walk';
import { addressAttr, textAttr } from '../attributes';
import type { Block } from '../block';
import { publishAlsoRead } from './publishAlsoRead';
import { readAlsoRead } from './readAlsoRead';

/** Related stories between the paragraphs: a label, then one title or more, each with its address or still without. An empty label means the house's own words. Published as `aside.also-read`. */
export const alsoRead: Block = {
  name: 'alsoRead',
  label: 'Also Read',
  icon: 'link-2',
  marginLabel: 'also read',
  counted: false,
  nodes: [
    {
      name: 'alsoRead',
      content: 'alsoReadItem+',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      attrs: { label: { ...textAttr(120), words: true } },
      look: { className: 'blk blk--also', name: 'Also Read' },
      editorTag: 'aside',
    },
    {
      name: 'alsoReadItem',
      label: 'title',
      content: 'text*',
      marks: 'language bold italic',
      field: true,
      isolating: true,
      selectable: false,
      attrs: { url: { ...addressAttr, words: true }, story: textAttr(200) },
      look: { className: 'also__title', tag: 'p', empty: 'Title of the story' },
    },
  ],
  insert: {
    group: 'links',
    keywords: ['related', 'read more', 'see also', 'यह भी पढ़ें', 'اقرأ أيضًا', 'ഇതും വായിക്കുക'],
    hint: 'Titles of related stories, with or without an address.',
    make: (newId) => ({ type: 'alsoRead', attrs: { id: newId(), label: '' }, content: [{ type: 'alsoReadItem' }] }),
  },
  state: (node) => (node.content?.some((item) => !item.attrs?.url && !item.attrs?.story) === true ? { word: 'unresolved' } : null),
  text(node, indent, ctx) {
    const lines = (node.content ?? []).map((item) => {
      const address = item.attrs?.url ? ` <${String(item.attrs.url)}>` : ' (no address yet)';
      return `${ctx.wrap(item, `${indent}[also read] `)}${address}`;
    });
    return lines.join('\n');
  },
  carried(node) {
    const items = (node.content ?? []).filter(hasText).map((item) => ({ ...item, attrs: { ...item.attrs, story: '' } }));
    return items.length === 0 ? null : { ...node, content: items };
  },
  publish: publishAlsoRead,
  readRank: 20,
  read: readAlsoRead,
  advice(node) {
    const open = (node.content ?? []).filter((item) => hasText(item) && safeAddress(item.attrs?.url) === null);
    return open.map((item) => ({
      level: 'warn',
      rule: 'alsoRead.unresolved',
      message: `“${textOf(item).trim()}” has no address yet.`,
      where: { block: String(node.attrs?.id ?? ''), field: 'url' },
    }));
  },
};
