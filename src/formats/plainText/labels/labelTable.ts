import { foldLabel } from '../fold';
import { openingTest } from './openingTest';

/** A label as a reader finds it at the start of a text: where the text behind it starts, and what separated the two. */
export interface FoundLabel<T> {
  readonly value: T;
  /** End of the label's own words, in UTF-16 units of the text. */
  readonly end: number;
  /** Start of what the label is for, behind colon, dash, bar and white space. */
  readonly after: number;
  /** True where a colon, a dash or a bar stands between. */
  readonly separated: boolean;
}

/** Labels by their folded words, and the first words of all of them: most words open none. */
export interface LabelTable<T> {
  readonly labels: ReadonlyMap<string, T>;
  readonly openings: ReadonlySet<string>;
  /** False where two signs tell that no label opens at an offset. */
  readonly mayOpen: (text: string, at: number) => boolean;
}

const MOST_WORDS = 5;
const LONGEST = 60;
const WORD = /[^\s:：|/()[\]–—]+/y;
const SEPARATOR = /\s*(?:[:：|/–—]|-(?=\s))+\s*/y;

/** A table from rows of `value: labels`. Later rows do not replace earlier ones. */
export function labelTable<T>(rows: readonly (readonly [T, readonly string[]])[]): LabelTable<T> {
  const table = new Map<string, T>();
  for (const [value, labels] of rows) for (const label of labels) if (!table.has(foldLabel(label))) table.set(foldLabel(label), value);
  const openings = new Set([...table.keys()].map((label) => foldLabel(label.split(' ')[0] ?? '')));
  return { labels: table, openings, mayOpen: openingTest(openings) };
}

/** The longest label of `table` that starts at `from` in `text`, at the border of a word; null where there is none. */
export function labelAt<T>(text: string, from: number, table: LabelTable<T>): FoundLabel<T> | null {
  if (!table.mayOpen(text, from)) return null;
  let best: FoundLabel<T> | null = null;
  let at = from;
  for (let words = 0; words < MOST_WORDS && at - from < LONGEST; words += 1) {
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (word === null) break;
    const end = at + word[0].length;
    const key = foldLabel(text.slice(from, end));
    if (words === 0 && !table.openings.has(key)) break;
    const value = table.labels.get(key);
    if (value !== undefined) best = foundAt(text, value, end);
    at = end + (/^\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  }
  return best;
}

function foundAt<T>(text: string, value: T, end: number): FoundLabel<T> {
  SEPARATOR.lastIndex = end;
  const separator = SEPARATOR.exec(text);
  const hyphen = text[end - 1] === '-';
  if (separator !== null) return { value, end, after: end + separator[0].length, separated: true };
  return { value, end, after: end + (/^\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0), separated: hyphen };
}
