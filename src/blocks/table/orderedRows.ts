import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';

interface Cell {
  readonly node: JsonNode;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Rows in order, and how many of them, from the first, are the table's head. */
export interface OrderedRows {
  readonly rows: readonly JsonNode[];
  readonly head: number;
}

/**
 * Rows as they can leave in HTML and come back: cells laid in the slots of HTML's table model, spans that would overlap or reach out
 * of the table (or of its head) cut short, short rows filled with empty cells, rows and columns that only spans cross gone. Leading rows of
 * header cells are the head and all their cells headers; elsewhere an empty header cell is an ordinary one. Done twice it changes nothing.
 */
export function orderedRows(rows: readonly JsonNode[]): OrderedRows {
  const laid = filled(withoutCovered(narrowed(laidOut(rows))));
  const head = headOf(laid);
  return { rows: laid.map((cells, index) => ({ type: 'tableRow', content: cells.map((cell) => cellNode(cell, index < head)) })), head };
}

/** Every cell at its place; spans cut where another cell or the end of the table is. */
function laidOut(rows: readonly JsonNode[]): Cell[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, at) => {
    const here = taken[at] ?? new Set<number>();
    let column = 0;
    return (row.content ?? []).map((node) => {
      while (here.has(column)) column += 1;
      const start = column;
      const wanted = spanOf(node, 'colspan');
      let colspan = 1;
      while (colspan < wanted && !here.has(start + colspan)) colspan += 1;
      const rowspan = Math.min(spanOf(node, 'rowspan'), rows.length - at);
      for (const slots of taken.slice(at, at + rowspan)) for (let slot = start; slot < start + colspan; slot += 1) slots.add(slot);
      column = start + colspan;
      return { node, column: start, colspan, rowspan };
    });
  });
}

function spanOf(node: JsonNode, name: 'colspan' | 'rowspan'): number {
  const span = node.attrs?.[name];
  return typeof span === 'number' && span > 1 ? span : 1;
}

/** Without the columns in which no cell begins: the spans over them are narrower by one. */
function narrowed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const starts = [...new Set(rows.flatMap((cells) => cells.map((cell) => cell.column)))].sort((one, other) => one - other);
  const places = new Map(starts.map((column, place) => [column, place]));
  const placeOf = (column: number) => places.get(column) ?? starts.filter((start) => start < column).length;
  return rows.map((cells) =>
    cells.map((cell) => {
      const column = placeOf(cell.column);
      return { ...cell, column, colspan: placeOf(cell.column + cell.colspan) - column };
    }),
  );
}

/** Empty cells where a row has none; one row at least. */
function filled(given: readonly (readonly Cell[])[]): Cell[][] {
  const rows = given.length === 0 ? [[]] : given;
  const width = Math.max(1, ...rows.flatMap((cells) => cells.map((cell) => cell.column + cell.colspan)));
  const taken = rows.map(() => new Set<number>());
  rows.forEach((cells, at) => {
    for (const { column, colspan, rowspan } of cells)
      for (const slots of taken.slice(at, at + rowspan)) for (let slot = column; slot < column + colspan; slot += 1) slots.add(slot);
  });
  return rows.map((cells, at) => {
    const missing = Array.from({ length: width }, (_, column) => column).filter((column) => taken[at]?.has(column) !== true);
    const fill = missing.map((column): Cell => ({ node: { type: 'tableCell' }, column, colspan: 1, rowspan: 1 }));
    return [...cells, ...fill].sort((one, other) => one.column - other.column);
  });
}

/** Without the rows in which no cell begins: the spans over them are shorter by one. */
function withoutCovered(rows: readonly (readonly Cell[])[]): Cell[][] {
  const covered = rows.map((cells) => cells.length === 0);
  const shortened = rows.map((cells, at) =>
    cells.map((cell) => ({ ...cell, rowspan: cell.rowspan - covered.slice(at, at + cell.rowspan).filter((one) => one).length })),
  );
  return shortened.filter((_, at) => covered[at] !== true);
}

function headOf(rows: readonly (readonly Cell[])[]): number {
  const body = rows.findIndex((cells) => !isHead(cells));
  let head = body === -1 ? rows.length : body;
  // A cell may not reach out of the head: then the head ends before its row.
  for (let row = 0; row < head; row += 1) if (rows[row]?.some((cell) => row + cell.rowspan > head) === true) [head, row] = [row, -1];
  return head;
}

function isHead(cells: readonly Cell[]): boolean {
  const said = cells.filter(({ node }) => hasText(node));
  return said.length > 0 && said.every(({ node }) => node.type === 'tableHeader');
}

function cellNode({ node, colspan, rowspan }: Cell, inHead: boolean): JsonNode {
  const isHeader = inHead || (node.type === 'tableHeader' && hasText(node));
  const attrs = { colspan, rowspan, align: node.attrs?.align ?? 'start' };
  return { ...node, type: isHeader ? 'tableHeader' : 'tableCell', attrs };
}
