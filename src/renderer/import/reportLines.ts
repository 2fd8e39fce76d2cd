import type { ImportDecision, ImportReport, ReportEntry } from '../../formats/importReport';

/** Everything that the report says about one line of the input. */
export interface ReportLine {
  readonly line: number;
  /** The line as it came. */
  readonly text: string;
  /** Words for the middle column: what it became. */
  readonly became: string;
  readonly form: 'ok' | 'ask' | 'drop';
  /** Pieces that stand in the story. */
  readonly kept: readonly ReportEntry[];
  readonly dropped: readonly ReportEntry[];
  /** The reasons, each once, in order. */
  readonly why: readonly string[];
  readonly asks: readonly ReportEntry[];
  readonly decisions: readonly ImportDecision[];
}

const WORDS: Readonly<Record<string, string>> = {
  section: 'Section',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  picture: 'Picture',
  caption: 'Picture',
  credit: 'Credit',
  alt: 'Alt text',
  byline: 'Byline',
  contributor: 'Byline',
  published: 'Published',
  updated: 'Updated',
  dateline: 'Dateline',
  embargo: 'Embargo',
  tag: 'Tag',
  correction: 'Correction',
  paragraph: 'Paragraph',
  heading: 'Subhead',
  quote: 'Quote',
  alsoRead: 'Also Read',
  bulletList: 'List',
  orderedList: 'List',
};

/** A piece's kind in newsroom words. */
export function becameWords(as: string): string {
  return WORDS[as] ?? as.charAt(0).toUpperCase() + as.slice(1);
}

/** The report line by line, as the dialog shows it. */
export function reportLines(report: ImportReport): readonly ReportLine[] {
  const byLine = new Map<number, ReportEntry[]>();
  for (const entry of report.entries) {
    const entries = byLine.get(entry.line);
    if (entries === undefined) byLine.set(entry.line, [entry]);
    else entries.push(entry);
  }
  const decisions = new Map<number, ImportDecision[]>();
  for (const decision of report.decisions) decisions.set(decision.line, [...(decisions.get(decision.line) ?? []), decision]);
  return [...byLine].map(([line, entries]) => lineOf(line, entries, decisions.get(line) ?? []));
}

function lineOf(line: number, entries: readonly ReportEntry[], decisions: readonly ImportDecision[]): ReportLine {
  const kept = entries.filter((entry) => entry.outcome !== 'dropped').sort((a, b) => Number(a.as === 'label') - Number(b.as === 'label'));
  const dropped = entries.filter((entry) => entry.outcome === 'dropped');
  const asks = entries.filter((entry) => entry.question !== undefined);
  return {
    line,
    text: entries
      .map((entry) => entry.text)
      .join('')
      .trim(),
    became: kept[0] === undefined ? 'Left out' : becameWords(kept[0].as),
    form: kept.length === 0 ? 'drop' : asks.length > 0 ? 'ask' : 'ok',
    kept,
    dropped,
    why: [...new Set(entries.map((entry) => entry.why))],
    asks,
    decisions,
  };
}

/** Words for the buttons of one line's decisions, in their order, no two the same: told apart by what each made, then by number. */
export function decisionWords(decisions: readonly ImportDecision[]): readonly string[] {
  if (decisions.length < 2) return decisions.map(({ action }) => action);
  const words = decisions.map(({ action, id }) => `${action} ${becameWords(id.slice(id.indexOf('.') + 1)).toLowerCase()}`);
  return words.map((word, at) => {
    const earlier = words.slice(0, at).filter((other) => other === word).length;
    return earlier === 0 ? word : `${word} ${earlier + 1}`;
  });
}
