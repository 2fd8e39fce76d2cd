/**
 * Rows of cells out of the plain text of a spreadsheet: two rows or more, each with the same number of tabs. Null for any other text. A
 * cell with a tab or a line break in it stands in quotation marks, those inside are doubled (Excel, Sheets, LibreOffice); it becomes one line.
 */
export function sheetRows(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { length, words } = cellAt(text, at);
    rows.at(-1)?.push(words.replace(/\s+/g, ' ').trim());
    at += length;
    const [end = ''] = /^(?:\t|\r\n?|\n)/.exec(text.slice(at, at + 2)) ?? [];
    if (end === '' || (end !== '\t' && at + end.length === text.length)) break;
    if (end !== '\t') rows.push([]);
    at += end.length;
  }
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

/** A cell in quotation marks, and what ends it. Only where it must stand in them: other programs put none, and theirs are words. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;

function cellAt(text: string, at: number): { readonly length: number; readonly words: string } {
  QUOTED.lastIndex = at;
  const [quoted, inside = ''] = QUOTED.exec(text) ?? [];
  if (quoted !== undefined && /[\t\r\n]|""/.test(inside)) return { length: quoted.length, words: inside.replaceAll('""', '"') };
  PLAIN.lastIndex = at;
  const [words = ''] = PLAIN.exec(text) ?? [];
  return { length: words.length, words };
}

const NUMBER = /^[-+−–(]?[\p{Sc}\s]*[\p{Nd}][\p{Nd}\s.,٫٬'’/:]*[\p{Sc}\s%‰٪)]*$/u;

/** The columns that hold numbers, by their place: every cell below the first row that says anything does. */
export function numberColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const said = rows.slice(1).flatMap((row) => ((row[column] ?? '').trim() === '' ? [] : [(row[column] ?? '').trim()]));
      return said.length > 0 && said.every((cell) => NUMBER.test(cell));
    }),
  );
}
