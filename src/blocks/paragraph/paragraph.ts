import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { findAll, onlyPicture } from '../hast';
import { TEXT_MARKS } from '../textMarks';

/** A paragraph of the text. Published as `p`; an empty one publishes nothing. */
export const paragraph: Block = {
  name: 'paragraph',
  label: 'Paragraph',
  icon: 'pilcrow',
  marginLabel: '',
  nodes: [
    {
      name: 'paragraph',
      content: 'text*',
      group: 'block boxed',
      marks: TEXT_MARKS,
      hasId: true,
      editorTag: 'p',
      pasteTags: [{ tag: 'p' }],
      look: { className: 'blk blk--body t-body', empty: 'Write, or / for a block' },
    },
  ],
  insert: {
    group: 'text',
    keywords: ['text', 'para', 'अनुच्छेद', 'فقرة', 'ഖണ്ഡിക'],
    make: (newId) => ({ type: 'paragraph', attrs: { id: newId() } }),
  },
  turn: {
    into: (lines) => lines.map((line) => ({ type: 'paragraph', attrs: { id: line.id }, content: line.content })),
  },
  text: (node, indent, ctx) => ctx.wrap(node, indent),
  publish(node, ctx) {
    return !hasText(node) ? [] : [{ tag: 'p', children: ctx.inline(node) }];
  },
  readRank: 90,
  read(element, ctx) {
    if (element.tagName !== 'p' || onlyPicture(element) !== null) return null;
    // Pictures inside a sentence: null lets the reader take the paragraph apart, so that none is dropped.
    if (findAll(element, ['img']).length > 0) return null;
    return { type: 'paragraph', attrs: { id: ctx.newId() }, content: ctx.inline(element, TEXT_MARKS) };
  },
};
