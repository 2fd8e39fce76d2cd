import type { JsonNode, JsonValue } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { hasText, textOf, walk } from '../../story/walk';
import { choiceAttr, wholeAttr } from '../attributes';
import type { Block, NodeSpec } from '../block';
import { FIELD_MARKS, TEXT_MARKS } from '../textMarks';
import { orderedRows } from './orderedRows';
import { publishTable } from './publishTable';
import { MOST_SPAN, readTable } from './readTable';

/** Where the words of a cell stand; `end` is for numbers. */
export const CELL_ALIGNS = ['start', 'center', 'end'] as const;

const cell: Omit<NodeSpec, 'name'> = {
  content: 'text*',
  marks: TEXT_MARKS,
  field: true,
  isolating: true,
  selectable: false,
  attrs: { colspan: wholeAttr(1, 1, MOST_SPAN), rowspan: wholeAttr(1, 1, MOST_SPAN), align: choiceAttr(CELL_ALIGNS) },
};

/** A table: a caption and rows of cells, some of them headers, some over several columns or rows. Each cell is one line of text. Published as `table`, in a box that scrolls. */
export const table: Block = {
  name: 'table',
  label: 'Table',
  icon: 'table',
  marginLabel: 'table',
  counted: false,
  nodes: [
    {
      name: 'table',
      content: 'tableCaption tableGrid',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      look: { className: 'blk blk--table', name: 'Table' },
    },
    {
      name: 'tableCaption',
      label: 'caption',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'tbl__caption', tag: 'p', empty: 'What the table shows' },
    },
    {
      name: 'tableGrid',
      content: 'tableRow+',
      isolating: true,
      selectable: false,
      roles: { tableRole: 'table' },
      editorTag: 'table',
      look: { className: 'tbl' },
    },
    { name: 'tableRow', content: '(tableCell | tableHeader)*', selectable: false, roles: { tableRole: 'row' }, editorTag: 'tr' },
    {
      ...cell,
      name: 'tableCell',
      label: 'cell',
      roles: { tableRole: 'cell' },
      editorTag: 'td',
      look: { className: 'tbl__cell', native: spans },
    },
    {
      ...cell,
      name: 'tableHeader',
      label: 'header cell',
      roles: { tableRole: 'header_cell' },
      editorTag: 'th',
      look: { className: 'tbl__cell', native: spans },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['grid', 'rows', 'columns', 'figures', 'results', 'तालिका', 'सारणी', 'جدول', 'പട്ടിക'],
    hint: 'Rows and columns. A range from a spreadsheet can be pasted.',
    make: (newId) => ({
      type: 'table',
      attrs: { id: newId() },
      content: [
        { type: 'tableCaption' },
        { type: 'tableGrid', content: [freshRow('tableHeader'), freshRow('tableCell'), freshRow('tableCell')] },
      ],
    }),
  },
  text(node, indent, ctx) {
    const [caption, grid] = node.content ?? [];
    const title = caption !== undefined && hasText(caption) ? ctx.wrap(caption, `${indent}[table] `) : `${indent}[table]`;
    const rows = (grid?.content ?? []).map((row) => `${indent}  ${(row.content ?? []).map((one) => textOf(one).trim()).join(' | ')}`);
    return [title, ...rows].join('\n');
  },
  carried(node) {
    if (!hasText(node)) return null;
    const [caption, grid] = node.content ?? [];
    return {
      ...node,
      content: [caption ?? { type: 'tableCaption' }, { type: 'tableGrid', content: orderedRows(grid?.content ?? []).rows }],
    };
  },
  publish: publishTable,
  readRank: 12,
  read: readTable,
  advice: adviseTable,
};

function spans(attrs: { readonly [key: string]: JsonValue }): { readonly [name: string]: string } {
  const { colspan, rowspan } = attrs;
  return { ...(colspan === 1 ? {} : { colspan: String(colspan) }), ...(rowspan === 1 ? {} : { rowspan: String(rowspan) }) };
}

function freshRow(type: string): JsonNode {
  return { type: 'tableRow', content: [{ type }, { type }, { type }] };
}

/** A table that says something wants a caption and header cells: who hears it read out has nothing else to go by. */
function adviseTable(node: JsonNode): readonly Advice[] {
  const [caption, grid] = node.content ?? [];
  if (grid === undefined || !hasText(grid)) return [];
  let headers = 0;
  walk(grid, (one) => {
    if (one.type === 'tableHeader' && hasText(one)) headers += 1;
  });
  const advice: Advice[] = [];
  const warn = (rule: string, message: string, field: string) =>
    advice.push({ level: 'warn', rule: `table.${rule}`, message, where: { block: String(node.attrs?.id ?? ''), field } });
  if (headers === 0) warn('no-headers', 'A table has no header cells. Readers who hear it cannot tell what a cell means.', 'tableHeader');
  if (caption === undefined || !hasText(caption)) warn('no-caption', 'A table has no caption.', 'tableCaption');
  return advice;
}
