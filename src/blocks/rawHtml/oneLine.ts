/** HTML source on one line, as it stands in a story: a line break says no more in HTML than a blank. */
export function oneLine(source: string): string {
  return source.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim();
}
