import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block } from '../block';
import { blockOfLine } from '../blockOfLine';
import { el, type Html } from '../html';
import { TITLE_MARKS } from '../textMarks';
import { adviseFactBox } from './adviseFactBox';
import { readFactBox } from './readFactBox';
import { takeTitle } from './takeTitle';

/** A box beside the story: a title, then blocks of its own. Boxes do not stand in boxes. Published as `aside.fact-box > h2 + blocks`; without a title it has the class `untitled` too. */
export const factBox: Block = {
  name: 'factBox',
  label: 'Fact box',
  icon: 'square-menu',
  marginLabel: 'fact box',
  nodes: [
    {
      name: 'factBox',
      content: 'factBoxTitle boxed+',
      group: 'block',
      hasId: true,
      isolating: true,
      draggable: true,
      editorTag: 'aside',
      look: { className: 'blk blk--fact', name: 'Fact box', inner: { tag: 'div', className: 'fact' } },
    },
    {
      name: 'factBoxTitle',
      label: 'title',
      content: 'text*',
      marks: TITLE_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'fact__title', empty: 'Title of the box' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: [
      'quick facts',
      'sidebar',
      'explainer',
      'info box',
      'at a glance',
      'तथ्य',
      'काम की बातें',
      'مربع معلومات',
      'معلومات',
      'വിവരപ്പെട്ടി',
    ],
    hint: 'A title and blocks of its own, apart from the story.',
    make: (newId) => ({
      type: 'factBox',
      attrs: { id: newId() },
      content: [{ type: 'factBoxTitle' }, { type: 'paragraph', attrs: { id: newId() } }],
    }),
  },
  turn: {
    into(lines) {
      const { title, rest } = takeTitle(lines);
      const content = [{ type: 'factBoxTitle', ...(title === null ? {} : { content: title.content }) }, ...rest.map(blockOfLine)];
      return [{ type: 'factBox', attrs: { id: '' }, content }];
    },
  },
  text(node, indent, ctx) {
    const [title, ...blocks] = node.content ?? [];
    const head = title !== undefined && hasText(title) ? ctx.wrap(title, `${indent}[fact box] `) : `${indent}[fact box]`;
    return [head, ctx.blocks(blocks, `${indent}  `)].filter((part) => part !== '').join('\n');
  },
  carried(node, newId) {
    if (!hasContent(node)) return null;
    const empty = { type: 'paragraph', attrs: { id: newId() } };
    return (node.content ?? []).length > 1 ? node : { ...node, content: [...(node.content ?? []), empty] };
  },
  publish(node, ctx) {
    const [title, ...rest] = node.content ?? [];
    const blocks = ctx.blocks(rest);
    const titled = title !== undefined && hasText(title);
    if (!titled && blocks.length === 0) return [];
    const head: readonly Html[] = titled ? [el('h2', {}, ...ctx.inline(title))] : [];
    const name = titled ? textOf(title).trim() : ctx.label('factBox');
    return [el('aside', { class: titled ? 'fact-box' : 'fact-box untitled', 'aria-label': name }, ...head, ...blocks)];
  },
  readRank: 20,
  read: readFactBox,
  advice: adviseFactBox,
};

/** True where anything of it leaves: its title, or a block (a picture needs no words). */
function hasContent(node: JsonNode): boolean {
  const [title, ...blocks] = node.content ?? [];
  return (title !== undefined && hasText(title)) || blocks.length > 0;
}
