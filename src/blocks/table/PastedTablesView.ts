import { numberColumns } from './sheetRows';

/** What no cell of ours can hold: such a table lays a page out. */
const NOT_WORDS = 'table,img,figure,h1,h2,h3,h4,h5,h6,hr,blockquote,aside';
const LINES = 'p,div,li,ul,ol,dl,dt,dd,section,article,pre,address';

/** Pasted HTML (already sanitised) with its tables in the form that the editor's parser reads as our block; those that only lay out a page are left to it as they are. */
export function pastedTables(html: string): string {
  if (!/<table[\s>]/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const table of body.querySelectorAll('table')) if (isWords(table)) table.replaceWith(blockOf(table));
  return body.innerHTML;
}

function isWords(table: HTMLTableElement): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector(NOT_WORDS) !== null) return false;
  return [...table.rows].some((row) => row.cells.length > 1);
}

function blockOf(table: HTMLTableElement): HTMLElement {
  const block = made('div', { 'data-block': 'table' });
  const caption = made('p', { 'data-field': 'tableCaption' });
  if (table.caption !== null) caption.append(...flat(table.caption));
  const grid = made('table', { 'data-part': 'tableGrid' });
  const rows = [...table.rows].filter((row) => row.cells.length > 0);
  const columns = columnsOf(rows);
  const numbers = numberColumns(rows.map((row) => wordsByColumn(row, columns)));
  for (const row of rows) {
    const line = made('tr', { 'data-part': 'tableRow' });
    const inHead = row.parentElement?.tagName === 'THEAD';
    line.append(...[...row.cells].map((cell) => cellOf(cell, inHead, cell.colSpan === 1 && numbers.has(columns.get(cell) ?? -1))));
    grid.append(line);
  }
  block.append(caption, grid);
  return block;
}

const spanOf = (count: number): number => Math.min(Math.max(count, 1), 100);

/** The column in which each cell begins: cells that reach down from rows above move those below. */
function columnsOf(rows: readonly HTMLTableRowElement[]): ReadonlyMap<HTMLTableCellElement, number> {
  const columns = new Map<HTMLTableCellElement, number>();
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[at]?.has(column) === true) column += 1;
      columns.set(cell, column);
      for (let across = 0; across < spanOf(cell.colSpan); across += 1, column += 1)
        for (let down = 1; down < spanOf(cell.rowSpan); down += 1) taken[at + down]?.add(column);
    }
  });
  return columns;
}

/** The words of a row by column; merged cells say nothing about one. */
function wordsByColumn(row: HTMLTableRowElement, columns: ReadonlyMap<HTMLTableCellElement, number>): readonly string[] {
  const words: string[] = [];
  for (const cell of row.cells) if (spanOf(cell.colSpan) === 1) words[columns.get(cell) ?? 0] = cell.textContent ?? '';
  return Array.from(words, (word) => word ?? '');
}

function cellOf(cell: HTMLTableCellElement, inHead: boolean, isNumber: boolean): HTMLElement {
  const type = inHead || cell.tagName === 'TH' ? 'tableHeader' : 'tableCell';
  const own = made(type === 'tableHeader' ? 'th' : 'td', { 'data-field': type });
  const [colspan, rowspan] = [spanOf(cell.colSpan), spanOf(cell.rowSpan)];
  if (colspan > 1) own.dataset.colspan = String(colspan);
  if (rowspan > 1) own.dataset.rowspan = String(rowspan);
  if (isNumber) own.dataset.align = 'end';
  own.append(...flat(cell));
  return own;
}

/** The inline content of a cell: what stood in lines of its own is parted by blanks. */
function flat(cell: HTMLElement): Node[] {
  for (const line of [...cell.querySelectorAll(LINES), ...cell.querySelectorAll('br')]) line.replaceWith(' ', ...line.childNodes, ' ');
  return [...cell.childNodes];
}

function made(tag: string, attrs: { readonly [name: string]: string }): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
  return element;
}
