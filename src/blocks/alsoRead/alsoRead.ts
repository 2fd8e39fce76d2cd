import { safeAddress } from '../../story/address';
import { hasText, textOf } from '../../story/walk';
import { addressAttr, textAttr } from '../attributes';
import type { Block } from '../block';
import { publishAlsoRead } from './publishAlsoRead';
import { readAlsoRead } from './readAlsoRead';

/** Related stories between the paragraphs: a label, then one title or more, each with its address or still without. An empty label means the house's own words. Published as `aside.also-read`. */
export const alsoRead: Block = {
  name: 'alsoRead',
  marginLabel: 'also read',
  counted: false,
  nodes: [
    {
      name: 'alsoRead',
      content: 'alsoReadItem+',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      allowGapCursor: false,
      attrs: { label: textAttr(120) },
      editorTag: 'aside',
    },
    {
      name: 'alsoReadItem',
      content: 'text*',
      marks: 'language bold italic',
      field: true,
      isolating: true,
      selectable: false,
      attrs: { url: addressAttr, story: textAttr(200) },
    },
  ],
  insert: {
    label: 'Also Read',
    icon: 'link-2',
    group: 'links',
    keywords: ['related', 'read more', 'see also', 'यह भी पढ़ें', 'اقرأ أيضًا', 'ഇതും വായിക്കുക'],
    hint: 'Titles of related stories, with or without an address.',
    make: (newId) => ({ type: 'alsoRead', attrs: { id: newId(), label: '' }, content: [{ type: 'alsoReadItem' }] }),
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
