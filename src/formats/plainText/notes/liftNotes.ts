import { withoutSigns } from '../markdown/dressLines';
import type { Line } from '../splitLines';

/** A note at the end of a text: `[1] Minutes of the council.`, in Markdown `[^1]: …`. */
const NOTE = /^\s*\[\^?(\d{1,3})\]:?\s+(?=\S)/u;
const SIGN = /\[\^?(\d{1,3})\](?![:(\p{L}\p{M}\p{N}])/gu;
/** The word that a sign stands behind, perhaps with a comma or a full stop between. */
const WORD_BEFORE = /([\p{L}\p{M}\p{N}]+)[^\p{L}\p{M}\p{N}\s]{0,3}$/u;
const MOST = 100;
/** A shorter line is a title or a caption, which carries no notes. */
const FEWEST_WORDS = 8;

/** A line of a text that is a note, and the name by which words refer to it. */
export interface NoteLine {
  readonly ref: string;
  /** Where its words begin in the raw line. */
  readonly start: number;
}

/** The note that a line is, null where it is none. */
export function readNoteLine(line: Line): NoteLine | null {
  const match = line.facts.huge ? null : NOTE.exec(line.raw);
  return match === null ? null : { ref: `n${match[1]}`, start: match[0].length };
}

/**
 * The lines of a text with the signs of its notes taken out of running text: the word before each carries the mark `note`. All or none: the
 * last lines are the notes from 1 on, and each number stands once as a sign, in order. A sign and its note are one decision.
 */
export function liftNotes(lines: readonly Line[]): readonly Line[] {
  const first = firstNote(lines);
  if (first < 0) return lines;
  const signs = lines.slice(0, first).flatMap((line, index) => signsOf(line).map((sign) => ({ ...sign, index })));
  const count = lines.length - first;
  if (signs.length !== count || !signs.every(({ number, word }, at) => number === at + 1 && word !== null)) return lines;
  const made = [...lines];
  // From the last on, so that the places of those before stay as they are.
  for (const { index, number, start, end, word } of [...signs].reverse()) {
    const line = made[index];
    const note = lines[first + number - 1];
    if (line === undefined || note === undefined || word === null) return lines;
    const id = `L${note.number}.note`;
    made[index] = withoutSigns(
      line,
      { gone: [{ start, end, opens: false, away: true }], marks: [{ ...word, mark: { type: 'note', attrs: { ref: `n${number}` } } }] },
      { id, rule: 'footnote', line: note.number, why: 'The sign of a note: the note is tied to the word before it.', action: 'Undo' },
    );
  }
  return made;
}

/** Index of the first of the notes that a text ends in, counted from 1; -1 without. */
function firstNote(lines: readonly Line[]): number {
  const last = lines.length - 1;
  const final = lines[last];
  const count = final === undefined ? 0 : Number(readNoteLine(final)?.ref.slice(1) ?? 0);
  if (count < 1 || count > MOST || count > last) return -1;
  const first = last - count + 1;
  for (let at = first; at <= last; at += 1) {
    const line = lines[at];
    if (line === undefined || readNoteLine(line)?.ref !== `n${at - first + 1}`) return -1;
  }
  return first;
}

interface Sign {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly word: { readonly start: number; readonly end: number } | null;
}

/** The signs in a line; only running text carries notes. */
function signsOf(line: Line): readonly Sign[] {
  if (line.facts.huge) return [];
  return [...line.raw.matchAll(SIGN)].map((match): Sign => {
    const before = WORD_BEFORE.exec(line.raw.slice(0, match.index));
    const word =
      before === null || line.facts.words < FEWEST_WORDS ? null : { start: before.index, end: before.index + (before[1]?.length ?? 0) };
    return { number: Number(match[1]), start: match.index, end: match.index + match[0].length, word };
  });
}
