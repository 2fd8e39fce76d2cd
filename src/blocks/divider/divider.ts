import type { Block } from '../block';
import { el } from '../html';

/** A break in the text where no subhead belongs: the scene changes, time passes. Published as `hr`. */
export const divider: Block = {
  name: 'divider',
  label: 'Divider',
  icon: 'separator-horizontal',
  marginLabel: '',
  counted: false,
  nodes: [
    {
      name: 'divider',
      group: 'block',
      hasId: true,
      draggable: true,
      editorTag: 'hr',
      pasteTags: [{ tag: 'hr' }],
      look: { className: 'blk blk--divider' },
    },
  ],
  insert: {
    group: 'text',
    keywords: ['rule', 'line', 'break', 'separator', 'hr', 'section', 'विभाजक', 'रेखा', 'فاصل', 'വിഭജനം'],
    hint: 'A pause between two parts. Also: --- and a space.',
    make: (newId) => ({ type: 'divider', attrs: { id: newId() } }),
  },
  text: (_node, indent) => `${indent}* * *`,
  publish: () => [el('hr')],
  read: (element, ctx) => (element.tagName === 'hr' ? { type: 'divider', attrs: { id: ctx.newId() } } : null),
};
