/** Paragraphs that stand for {1} and {2} in the rows of the newsroom tables. */
export const FIRST =
  'The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight.';
export const SECOND = 'The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.';

/** A line with its paragraph put in. */
export const filled = (line: string): string => line.replace('{1}', FIRST).replace('{2}', SECOND);

/** The rows of a newsroom table as what each line becomes and the line; a blank line becomes ''. */
export function parted(rows: readonly string[]): readonly { readonly as: string; readonly line: string }[] {
  return rows.map((row) => {
    const bar = row.indexOf(' | ');
    return row === '' ? { as: '', line: '' } : { as: row.slice(0, bar), line: filled(row.slice(bar + 3)) };
  });
}

/** The text of a newsroom table's rows. */
export function textOfRows(rows: readonly string[]): string {
  return parted(rows)
    .map(({ line }) => line)
    .join('\n');
}
