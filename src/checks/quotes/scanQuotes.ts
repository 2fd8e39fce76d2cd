import { isNoQuote } from './isNoQuote';
import type { Mark } from './Mark';
import { ANY_MARK, closersOf, isPlain } from './quoteMarks';

/** A quotation: its marks, and how many stand around it. `fits` is false where its marks do not belong together. */
export interface Quotation {
  readonly open: Mark;
  readonly close: Mark;
  readonly depth: number;
  readonly fits: boolean;
}

/** The quotation marks of a text, put together. */
export interface Quotations {
  readonly pairs: readonly Quotation[];
  /** Opened and never closed, the outermost first. */
  readonly unclosed: readonly Mark[];
  /** Closed and never opened. */
  readonly stray: readonly Mark[];
}

const NONE: Quotations = { pairs: [], unclosed: [], stray: [] };

/** Puts the quotation marks of a line of text together. Apostrophes, primes (`5'10"`) and years (`’90s`) are none. */
export function scanQuotes(text: string, language: string): Quotations {
  if (!ANY_MARK.test(text)) return NONE;
  const found = { pairs: [] as Quotation[], unclosed: [] as Mark[], stray: [] as Mark[] };
  const open: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!ANY_MARK.test(mark) || isNoQuote(text, at, open)) continue;
    const depth = depthClosedBy(mark, open, language);
    const opens = closersOf(mark, language) !== '';
    if (depth >= 0 && !(opens && standsBefore(text, at))) {
      const [start, ...inner] = open.splice(depth);
      found.unclosed.push(...inner);
      if (start !== undefined) found.pairs.push({ open: start, close: { mark, at }, depth, fits: true });
    } else if (opens && !(standsBehind(text, at) && isPlain(mark))) open.push({ mark, at });
    else {
      const start = isPlain(mark) ? open.pop() : undefined;
      if (start === undefined) found.stray.push({ mark, at });
      else found.pairs.push({ open: start, close: { mark, at }, depth: open.length, fits: false });
    }
  }
  return { ...found, unclosed: [...open, ...found.unclosed] };
}

/** The place among the open marks that `mark` closes, counted from the outermost; -1 for none. */
function depthClosedBy(mark: string, open: readonly Mark[], language: string): number {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const one = open[index];
    if (one !== undefined && closersOf(one.mark, language).includes(mark)) return index;
  }
  return -1;
}

/** True where a mark stands before words: behind a blank or an opening sign, and not before a blank. */
function standsBefore(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return (at === 0 || /[\s([{—–“„«‘‹/]/u.test(text.charAt(at - 1))) && after !== '' && !/[\s.,;:!?)\]}،؛؟।]/u.test(after);
}

/** True where a mark stands behind words: not behind a blank or an opening sign, and before no letter. */
function standsBehind(text: string, at: number): boolean {
  return at > 0 && !/[\s([{—–]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
