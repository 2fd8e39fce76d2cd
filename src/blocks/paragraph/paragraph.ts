import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { findAll, onlyPicture } from '../hast';
import { el } from '../html';

const MARKS = 'language link bold italic';

/** A paragraph of the text. Published as `p`; an empty one publishes nothing. */
export const paragraph: Block = {
  name: 'paragraph',
  marginLabel: '',
  nodes: [{ name: 'paragraph', content: 'text*', group: 'block', marks: MARKS, hasId: true, editorTag: 'p', pasteTags: [{ tag: 'p' }] }],
  insert: {
    label: 'Paragraph',
    icon: 'pilcrow',
    group: 'text',
    keywords: ['text', 'para', 'अनुच्छेद', 'فقرة', 'ഖണ്ഡിക'],
    make: (newId) => ({ type: 'paragraph', attrs: { id: newId() } }),
  },
  publish(node, ctx) {
    return !hasText(node) ? [] : [el('p', {}, ...ctx.inline(node))];
  },
  readRank: 90,
  read(element, ctx) {
    if (element.tagName !== 'p' || onlyPicture(element) !== null) return null;
    // Pictures inside a sentence: null lets the reader take the paragraph apart, so that none is dropped.
    if (findAll(element, ['img']).length > 0) return null;
    return { type: 'paragraph', attrs: { id: ctx.newId() }, content: ctx.inline(element, MARKS) };
  },
};
