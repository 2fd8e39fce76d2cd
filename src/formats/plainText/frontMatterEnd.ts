import type { Line } from './splitLines';

const FENCE = /^\s*---\s*$/;
const PROPERTY = /^\s*(?:[A-Za-z][\w-]{0,30}\s*:|-\s+\S)/u;
const LONGEST = 30;

/** Index of the line `---` that closes the properties above a text, which another one opens; -1 where there are none. */
export function frontMatterEnd(lines: readonly Line[]): number {
  if (!isFence(lines[0])) return -1;
  for (let index = 1; index < Math.min(lines.length, LONGEST); index += 1) {
    if (isFence(lines[index])) return index > 1 ? index : -1;
    if (!PROPERTY.test(lines[index]?.raw ?? '')) return -1;
  }
  return -1;
}

/** True of a line of three dashes. */
export function isFence(line: Line | undefined): boolean {
  return line !== undefined && FENCE.test(line.raw);
}
