import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements, property, wholeProperty } from '../hast';
import { joinedInline } from '../joinedInline';
import { FIELD_MARKS, TEXT_MARKS } from '../textMarks';
import { orderedRows } from './orderedRows';

/** More cells than this are no table of a news page; the words of such a one stay as paragraphs. */
const MOST_CELLS = 20_000;
/** Spans as wide as the schema lets them stand. */
export const MOST_SPAN = 100;

// What no cell of ours can hold: such a table lays a page out, or holds more than words.
const NOT_WORDS = ['table', 'img', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'aside'];

/** A table out of `table`, the box around our own, or a `figure` with a table and its caption. Null for one that only lays out a page, so that the reader takes it apart. */
export function readTable(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName === 'table') return tableNode(element, null, ctx, false);
  if (element.tagName === 'div' && hasClass(element, 'table-wrap')) {
    const [table, ...more] = onlyElements(element) ?? [];
    return table?.tagName === 'table' && more.length === 0 ? tableNode(table, null, ctx, true) : null;
  }
  return element.tagName === 'figure' ? readFigureTable(element, ctx) : null;
}

/** `figure > table + figcaption`, as WordPress and others write it. */
function readFigureTable(element: Element, ctx: ReadContext): JsonNode | null {
  const parts = onlyElements(element) ?? [];
  const caption = parts.find((part) => part.tagName === 'figcaption') ?? null;
  const [holder, ...more] = parts.filter((part) => part !== caption);
  if (holder === undefined || more.length > 0) return null;
  const [inside, ...beside] = holder.tagName === 'div' ? (onlyElements(holder) ?? []) : [holder];
  return inside?.tagName === 'table' && beside.length === 0 ? tableNode(inside, caption, ctx, false) : null;
}

function tableNode(table: Element, figcaption: Element | null, ctx: ReadContext, ours: boolean): JsonNode | null {
  const captions = table.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'caption');
  const caption = captions[0] ?? figcaption;
  if (captions.length + (figcaption === null ? 0 : 1) > 1) return null;
  const rows = rowsOf(table).map(({ row, inHead }) => ({
    type: 'tableRow',
    content: cellsOf(row).map((cell) => cellNode(cell, inHead, ctx)),
  }));
  const widest = Math.max(0, ...rows.map((row) => row.content.length));
  if (widest === 0 || widest * rows.length > MOST_CELLS || (!ours && laysOut(table))) return null;
  const ordered = orderedRows(rows).rows;
  const title = caption === null ? [] : joinedInline(caption, ctx, FIELD_MARKS);
  return {
    type: 'table',
    attrs: { id: ctx.newId() },
    content: [
      { type: 'tableCaption', ...(title.length === 0 ? {} : { content: title }) },
      { type: 'tableGrid', content: ordered },
    ],
  };
}

/** True for a table of one column or one row of one cell, and for one that holds more than words. */
function laysOut(table: Element): boolean {
  if (/^(presentation|none)$/.test(property(table, 'role')) || findAll(table, NOT_WORDS).length > 0) return true;
  return rowsOf(table).every(({ row }) => cellsOf(row).length < 2);
}

/** The rows of a table, those of its foot last. */
function rowsOf(table: Element): readonly { readonly row: Element; readonly inHead: boolean }[] {
  const groups = table.children.filter((child): child is Element => child.type === 'element');
  const inOrder = [...groups.filter((group) => group.tagName !== 'tfoot'), ...groups.filter((group) => group.tagName === 'tfoot')];
  return inOrder.flatMap((group) => {
    const rows = group.tagName === 'tr' ? [group] : /^t(head|body|foot)$/.test(group.tagName) ? elementsOf(group, ['tr']) : [];
    return rows.map((row) => ({ row, inHead: group.tagName === 'thead' }));
  });
}

function cellsOf(row: Element): readonly Element[] {
  return elementsOf(row, ['td', 'th']);
}

function elementsOf(element: Element, tags: readonly string[]): readonly Element[] {
  return element.children.filter((child): child is Element => child.type === 'element' && tags.includes(child.tagName));
}

function cellNode(cell: Element, inHead: boolean, ctx: ReadContext): JsonNode {
  const content = joinedInline(cell, ctx, TEXT_MARKS);
  const span = (name: string) => Math.min(Math.max(wholeProperty(cell, name, 1), 1), MOST_SPAN);
  return {
    type: inHead || cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span('colSpan'), rowspan: span('rowSpan'), align: alignOf(cell) },
    ...(content.length === 0 ? {} : { content }),
  };
}

/** Our own classes, and those of WordPress and of common style sheets. */
function alignOf(cell: Element): string {
  const names = ` ${property(cell, 'className')} `;
  if (/ (end|has-text-align-right|text-right|text-end) /.test(names)) return 'end';
  return / (center|has-text-align-center|text-center) /.test(names) ? 'center' : 'start';
}
