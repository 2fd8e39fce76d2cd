import type { JsonNode } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';
import { orderedRows } from './orderedRows';

/** A table as readers get it, inside a box that scrolls by touch and keys where the page is narrower than the table. Nothing where nothing is written in it. */
export function publishTable(node: JsonNode, ctx: PublishContext): readonly Html[] {
  if (!hasText(node)) return [];
  const [caption, grid] = node.content ?? [];
  const { rows, head } = orderedRows(grid?.content ?? []);
  const title = caption !== undefined && hasText(caption) ? caption : null;
  const parts: Html[] = [];
  if (title !== null) parts.push(el('caption', {}, ...ctx.inline(title)));
  if (head > 0) parts.push(el('thead', {}, ...rows.slice(0, head).map((row) => publishRow(row, true, ctx))));
  if (head < rows.length) parts.push(el('tbody', {}, ...rows.slice(head).map((row) => publishRow(row, false, ctx))));
  const box = { class: 'table-wrap', role: 'group', 'aria-label': title === null ? null : textOf(title).trim(), tabindex: 0 };
  return [el('div', box, el('table', {}, ...parts))];
}

function publishRow(row: JsonNode, inHead: boolean, ctx: PublishContext): Html {
  const cells = row.content ?? [];
  const onlyHeaders = inHead || cells.every((cell) => cell.type === 'tableHeader');
  return el('tr', {}, ...cells.map((cell) => publishCell(cell, onlyHeaders ? 'col' : 'row', ctx)));
}

/** An empty header names nothing, so it leaves as `td`. */
function publishCell(cell: JsonNode, scope: string, ctx: PublishContext): Html {
  const { colspan, rowspan, align } = cell.attrs ?? {};
  const said = hasText(cell);
  const spans = { colspan: colspan === 1 ? null : Number(colspan), rowspan: rowspan === 1 ? null : Number(rowspan) };
  const look = { class: align === 'start' ? null : String(align), ...spans };
  const words = said ? ctx.inline(cell) : [];
  return cell.type === 'tableHeader' && said ? el('th', { scope, ...look }, ...words) : el('td', look, ...words);
}
