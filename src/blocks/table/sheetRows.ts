/** Rows of cells out of the plain text of a spreadsheet: two lines or more, each with the same number of tabs. Null for any other text. */
export function sheetRows(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/(\r\n?|\n)$/, '').split(/\r\n?|\n/);
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null;
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
