import { hasText } from '../../story/walk';
import type { Block } from '../block';
import { hasClass } from '../hast';
import { el } from '../html';

const MARKS = 'language italic';

/** The word or two above the headline that say what the story belongs to. Published as `p.kicker`. */
export const kicker: Block = {
  name: 'kicker',
  label: 'Kicker',
  icon: 'type',
  marginLabel: 'kicker',
  counted: false,
  nodes: [
    {
      name: 'kicker',
      content: 'text*',
      marks: MARKS,
      hasId: true,
      field: true,
      isolating: true,
      selectable: false,
      allowGapCursor: false,
      editorTag: 'p',
      look: { className: 'blk blk--kicker', tag: 'section', inner: { tag: 'p', className: 't-kicker' }, name: 'Kicker', empty: 'Kicker' },
    },
  ],
  publish(node, ctx) {
    return !hasText(node) ? [] : [el('p', { class: 'kicker' }, ...ctx.inline(node))];
  },
  readRank: 20,
  read(element, ctx) {
    if (!hasClass(element, 'kicker') || !['p', 'div', 'span'].includes(element.tagName)) return null;
    return { type: 'kicker', attrs: { id: ctx.newId() }, content: ctx.inline(element, MARKS) };
  },
};
