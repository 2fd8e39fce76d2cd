import { QUOTES, type QuoteMarks } from './quotes.table';

/** What takes the place of the last `length` UTF-16 units before the caret. */
export interface Substitution {
  readonly length: number;
  readonly text: string;
}

const OPENS_AFTER = /(^|[\s([{“‘«‹„‚—–\-/])$/u;

/**
 * The typographic form of what has just been typed: curly marks of the language, a dash for two or three hyphens, an ellipsis.
 * `before` is the text of the line up to the caret, the typed character included; `own` the marks of a house that has its own. Null
 * where it stays as typed.
 */
export function substitution(before: string, language: string, own: QuoteMarks | null = null): Substitution | null {
  const typed = before.at(-1);
  if (typed === '"' || typed === "'") return quoteMark(before, typed, own ?? QUOTES[language.split('-')[0] ?? '']);
  if (before.endsWith('...')) return { length: 3, text: '…' };
  // Three hyphens that begin a line and a blank are a divider, where the house has one: they are a dash once something else follows.
  const late = /^–-([^-])$/u.exec(before)?.[1];
  if (late !== undefined) return { length: 2 + late.length, text: `—${late}` };
  if (before.endsWith('–-') && before !== '–-') return { length: 2, text: '—' };
  if (before.endsWith('--')) return { length: 2, text: '–' };
  return null;
}

function quoteMark(before: string, typed: string, marks: QuoteMarks | undefined): Substitution | null {
  if (marks === undefined) return null;
  const opens = OPENS_AFTER.test(before.slice(0, -1));
  const [doubleOpen, doubleClose, singleOpen, singleClose] = marks;
  // Inside a word a single mark is an apostrophe in every language.
  if (typed === "'" && /\p{L}$/u.test(before.slice(0, -1))) return { length: 1, text: '’' };
  if (typed === '"') return { length: 1, text: opens ? doubleOpen : doubleClose };
  return { length: 1, text: opens ? singleOpen : singleClose };
}
