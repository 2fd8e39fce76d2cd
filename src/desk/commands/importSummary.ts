import type { ImportReport } from '../../formats/importReport';

/** The report in a few lines for a terminal: the words, the lines that were left out, and what the editor is asked. */
export function importSummary(report: ImportReport): string {
  const { words } = report;
  const out = [
    `${report.source}: ${report.lines} lines, ${words.in} words in, ${words.kept} kept, ${words.repeats} repeats, ${words.furniture} labels and page furniture, ${words.lost} lost`,
  ];
  for (const entry of report.entries) {
    const place = `line ${entry.line}`;
    if (entry.outcome === 'dropped' && entry.as !== 'label') out.push(`${place}: left out: “${cut(entry.text)}” ${entry.why}`);
    if (entry.question !== undefined) out.push(`${place}: question: ${entry.question.text}`);
  }
  return `${out.join('\n')}\n`;
}

function cut(text: string): string {
  const line = text.trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
