import type { JsonMark } from '../../contract/json';
import type { Made, MarkSpan, Stretch } from './made';

/** A text with marks over parts of it. */
export interface Dressed {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly mark: JsonMark }[];
}

/** What a span of a made line is in the story: what it shows, with the source where its making was taken back. */
export function dressedText({ stretches, marks }: Made, start: number, end: number, flipped: ReadonlySet<string>): Dressed {
  let text = '';
  const found = new Map<MarkSpan, { start: number; end: number; mark: JsonMark }>();
  for (const stretch of stretches) {
    const part = within(stretch, start, end);
    if (part === null) continue;
    const back = stretch.by !== undefined && flipped.has(stretch.by);
    const words = back ? stretch.source : stretch.shown.slice(part.from, part.to);
    for (const span of marks) {
      const [first, last] = [Math.max(span.start, stretch.at + part.from), Math.min(span.end, stretch.at + part.to)];
      if (flipped.has(span.by) || first >= last) continue;
      // Signs that came back stand under the marks of another decision.
      const moved = text.length - stretch.at - part.from;
      const [from, to] = back ? [text.length, text.length + words.length] : [first + moved, last + moved];
      found.set(span, { start: found.get(span)?.start ?? from, end: to, mark: span.mark });
    }
    text += words;
  }
  return { text, marks: [...found.values()] };
}

/** A dressed text without white space at its ends. */
export function trimmed({ text, marks }: Dressed): Dressed {
  const lead = text.length - text.trimStart().length;
  const words = text.trim();
  const inside = marks.map(({ start, end, mark }) => ({ start: Math.max(0, start - lead), end: Math.min(words.length, end - lead), mark }));
  return { text: words, marks: inside.filter(({ start, end }) => start < end) };
}

/** What is said in the report of a stretch or of several side by side. */
export interface SourcePiece {
  readonly line: number;
  readonly text: string;
  /** What of it stands in the story. */
  readonly shown: string;
  /** `away` = an address, `half` = half of a word; both stand in the story otherwise. */
  readonly kind: 'shown' | 'away' | 'half';
  /** The decision that joined this line to the one above; '' where the span begins in this line. */
  readonly joinedBy: string;
  /** The decision of an address or of a half. */
  readonly by: string;
  /** The word that the first of two halves became. */
  readonly word?: string;
}

const WORDLESS = /^[^\p{L}\p{M}\p{N}]*$/u;

/** The input that a span of a made line stands for, line by line. Signs that are left out stand with their neighbours. */
export function sourcePieces({ stretches }: Made, start: number, end: number, flipped: ReadonlySet<string>): readonly SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let joinedBy = '';
  let inLine: SourcePiece[] = [];
  for (const stretch of stretches) {
    const part = within(stretch, start, end);
    if (part === null) continue;
    if (inLine[0] !== undefined && inLine[0].line !== stretch.line) {
      if (stretch.joins === true) joinedBy = stretch.by ?? '';
      pieces.push(...folded(inLine));
      inLine = [];
    }
    const source = stretch.shown === stretch.source ? stretch.source.slice(part.from, part.to) : stretch.source;
    const back = stretch.by !== undefined && flipped.has(stretch.by);
    const shown = back ? source : stretch.shown.slice(part.from, part.to);
    inLine.push(pieceOf(stretch, { text: source, shown }, joinedBy, flipped));
  }
  return [...pieces, ...folded(inLine)];
}

function pieceOf(
  { line, half, away, by = '' }: Stretch,
  { text, shown }: { readonly text: string; readonly shown: string },
  joinedBy: string,
  flipped: ReadonlySet<string>,
): SourcePiece {
  if (away === true && !flipped.has(by)) return { line, text, shown, kind: 'away', joinedBy, by };
  if (half === undefined || flipped.has(half.by)) return { line, text, shown, kind: 'shown', joinedBy, by: '' };
  return { line, text, shown, kind: 'half', joinedBy, by: half.by, ...(half.word === undefined ? {} : { word: half.word }) };
}

/** Pieces of one line with those that hold no word, and neighbours of the same kind, put together. */
function folded(pieces: readonly SourcePiece[]): readonly SourcePiece[] {
  const found: SourcePiece[] = [];
  let before = { text: '', shown: '' };
  for (const piece of pieces) {
    const last = found.at(-1);
    const silent = WORDLESS.test(piece.text);
    if (last !== undefined && (silent || (last.kind === 'shown' && piece.kind === 'shown')))
      found[found.length - 1] = { ...last, text: last.text + piece.text, shown: last.shown + piece.shown };
    else if (silent) before = { text: before.text + piece.text, shown: before.shown + piece.shown };
    else {
      found.push({ ...piece, text: before.text + piece.text, shown: before.shown + piece.shown });
      before = { text: '', shown: '' };
    }
  }
  const [only] = pieces;
  return found.length === 0 && only !== undefined ? [{ ...only, ...before, kind: 'shown' }] : found;
}

/** The part of a stretch that lies in a span of the made line, as offsets into what it shows; null where none does. One that shows nothing lies where it stands, and at the very end of the line in its last span. */
function within(stretch: Stretch, start: number, end: number): { readonly from: number; readonly to: number } | null {
  const { at, shown, source } = stretch;
  if (shown === source && shown !== '') {
    const [from, to] = [Math.max(start, at), Math.min(end, at + shown.length)];
    return from < to ? { from: from - at, to: to - at } : null;
  }
  const isIn = at >= start && (at < end || end === Number.POSITIVE_INFINITY);
  return isIn ? { from: 0, to: shown.length } : null;
}
