import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { hasClass } from '../hast';
import { el } from '../html';

const MARKS = 'language link bold italic';

/** The sentence or two that sum the story up below the headline. Published as `p.standfirst`. */
export const standfirst: Block = {
  name: 'standfirst',
  label: 'Standfirst',
  icon: 'pilcrow',
  marginLabel: 'standfirst',
  counted: false,
  nodes: [
    {
      name: 'standfirst',
      content: 'text*',
      marks: MARKS,
      hasId: true,
      field: true,
      isolating: true,
      selectable: false,
      allowGapCursor: false,
      editorTag: 'p',
      look: {
        className: 'blk blk--standfirst',
        tag: 'section',
        inner: { tag: 'p', className: 't-standfirst' },
        name: 'Standfirst',
        empty: 'Standfirst',
      },
    },
  ],
  publish(node, ctx) {
    return !hasText(node) ? [] : [el('p', { class: 'standfirst' }, ...ctx.inline(node))];
  },
  readRank: 20,
  read(element, ctx) {
    if (!hasClass(element, 'standfirst') || !['p', 'div', 'h2'].includes(element.tagName)) return null;
    return { type: 'standfirst', attrs: { id: ctx.newId() }, content: ctx.inline(element, MARKS) };
  },
};
