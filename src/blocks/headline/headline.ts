import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { el } from '../html';

const MARKS = 'language italic';

/** The headline. Published as the one `h1` of the page. */
export const headline: Block = {
  name: 'headline',
  label: 'Headline',
  icon: 'heading',
  marginLabel: 'headline',
  counted: false,
  nodes: [
    {
      name: 'headline',
      content: 'text*',
      marks: MARKS,
      hasId: true,
      field: true,
      isolating: true,
      selectable: false,
      allowGapCursor: false,
      editorTag: 'h1',
      look: {
        className: 'blk blk--headline',
        tag: 'section',
        inner: { tag: 'h1', className: 't-headline' },
        name: 'Headline, required',
        empty: 'Headline',
      },
    },
  ],
  publish(node, ctx) {
    return !hasText(node) ? [] : [el('h1', {}, ...ctx.inline(node))];
  },
  readRank: 20,
  read(element, ctx) {
    if (element.tagName !== 'h1') return null;
    return { type: 'headline', attrs: { id: ctx.newId() }, content: ctx.inline(element, MARKS) };
  },
};
