/** What differs between two texts, line by line: `-` expected, `+` found, a blank before lines that are the same. '' where nothing differs. */
export function lineDiff(expected: string, found: string): string {
  if (expected === found) return '';
  const before = expected === '' ? [] : expected.split('\n');
  const after = found === '' ? [] : found.split('\n');
  const same = common(before, after);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const keep = same[i]?.[j] ?? 0;
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i]}`);
      i += 1;
      j += 1;
    } else if (i < before.length && (same[i + 1]?.[j] ?? 0) >= keep) {
      lines.push(`- ${before[i]}`);
      i += 1;
    } else {
      lines.push(`+ ${after[j]}`);
      j += 1;
    }
  }
  return lines.join('\n');
}

/** Length of the longest common run of lines from each pair of places on. */
function common(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] = before[i] === after[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
