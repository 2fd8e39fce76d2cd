import { factsOf, type LineFacts } from './lineFacts';
import type { Made } from './made';

/** One line of the input. Offsets are UTF-16 units into `raw`. */
export interface Line {
  /** 1-based, counted over all lines, blank ones too. */
  readonly number: number;
  /** The line to the letter, without its line break. */
  readonly raw: string;
  /** Where the visible text starts and ends in `raw`. */
  readonly start: number;
  readonly end: number;
  /** The visible text: `raw` without white space (any kind) at its ends. */
  readonly text: string;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  readonly facts: LineFacts;
  /** How it was made where it is no line of the input: joined of several, or without its markup. `raw` is then what was made, and `number` that of the first. */
  readonly made?: Made;
  /** Why it is furniture of a printed page, where it is. */
  readonly ofPage?: string;
}

/** Line breaks of Unicode: CRLF, LF, CR, NEL, line and paragraph separator, and the page breaks VT and FF. */
const BREAK = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/;
/** Anything that can be seen; a line without it is blank, also when it holds no-break spaces or direction marks. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The lines of a text that hold anything visible, in order. A byte order mark at the start belongs to no line. */
export function splitLines(text: string): readonly Line[] {
  const all = (text.startsWith('\ufeff') ? text.slice(1) : text).split(BREAK);
  const lines: Line[] = [];
  let blankBefore = true;
  all.forEach((raw, index) => {
    if (!VISIBLE.test(raw)) {
      blankBefore = true;
      return;
    }
    const next = all[index + 1];
    lines.push(oneLine(raw, index + 1, blankBefore, next === undefined || !VISIBLE.test(next)));
    blankBefore = false;
  });
  return lines;
}

function oneLine(raw: string, number: number, blankBefore: boolean, blankAfter: boolean): Line {
  const text = raw.trim();
  const start = raw.length - raw.trimStart().length;
  return { number, raw, start, end: start + text.length, text, blankBefore, blankAfter, facts: factsOf(text) };
}
