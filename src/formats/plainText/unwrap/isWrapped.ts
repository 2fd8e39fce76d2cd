import type { Line } from '../splitLines';

/** How the lines of a text were broken to a width. */
export interface Wrapping {
  /** Signs of a full line (nine of ten lines are no longer). */
  readonly width: number;
  /** Paragraphs are parted by blank lines, so that no border need be guessed between two others. */
  readonly spaced: boolean;
  /** Sentences end in the middle of lines, as they do in no verse. */
  readonly prose: boolean;
}

const FEWEST_PAIRS = 2;
/** So many lines that go on tell prose without other marks. */
const MANY_PAIRS = 4;
const NARROWEST = 24;
const WIDEST = 130;
/** A line whose end and the next word come to so much of the width was full. */
export const FULL = 0.85;
const MOST_FULL = 0.85;
const MIDDLE_STOP = /[\p{L}\p{M}\p{N})][.!?।؟۔]["'”’»)]*\s+["'“‘«(]*[\p{Lu}\p{Lo}\p{N}]/u;
const CASED = /\p{Lu}|\p{Ll}/u;
/** Opens as the middle of a sentence: a small letter. */
export const SMALL = /^["'“‘«(]*\p{Ll}/u;

/**
 * How a text was wrapped, null where it was not: it has lines that stop in the middle of a sentence, nearly all of them full, and sentences
 * that end in the middle of a line. A poem ends its sentences with its lines or leaves its lines uneven; a page copied from the web has a paragraph a line.
 */
export function readWrapping(lines: readonly Line[]): Wrapping | null {
  const lengths = lines.filter((_, at) => inRun(lines, at)).map(({ text }) => text.length);
  if (lengths.length <= FEWEST_PAIRS) return null;
  const width = [...lengths].sort((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const seen = { open: 0, full: 0, next: 0, runs: 0 };
  lines.forEach((line, at) => {
    const after = lines[at + 1];
    if (after === undefined || line.blankAfter) {
      if (at > 0 && !line.blankBefore) seen.runs += 1;
      return;
    }
    seen.next += 1;
    if (!goesOn(line, after)) return;
    seen.open += 1;
    if (isFull(line, after, width)) seen.full += 1;
  });
  if (seen.open < FEWEST_PAIRS || seen.open * 3 < seen.next || seen.full < seen.open * MOST_FULL) return null;
  return { width, spaced: seen.runs >= 2, prose: seen.open >= MANY_PAIRS && stopsIn(lines) >= Math.max(1, seen.open / 12) };
}

function stopsIn(lines: readonly Line[]): number {
  return lines.filter(({ text, facts }) => !facts.huge && MIDDLE_STOP.test(text)).length;
}

/** A neighbour without a blank line between. */
function inRun(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && !line.facts.huge && (!(line.blankAfter || at === lines.length - 1) || (!line.blankBefore && at > 0));
}

/** A line that stops inside a sentence which the next one goes on with. In scripts without capitals every open end counts. */
function goesOn(line: Line, next: Line): boolean {
  if (line.facts.endsSentence || line.facts.endsColon) return false;
  return SMALL.test(next.text) || (!CASED.test(next.text) && /^["'“‘«(]*\p{L}/u.test(next.text));
}

/** True where the first word of the next line did not fit on this one. */
export function isFull(line: Line, next: Line, width: number, share: number = FULL): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + Math.min(word, width / 3) >= width * share;
}
