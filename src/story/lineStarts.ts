import { segmenter } from './words';

/** White space at which a line may end; a no-break space keeps its words together. */
const BLANK = /[^\S\u00a0\u202f\u2007]$/;
const BLANKS = /[^\S\u00a0\u202f\u2007]+$/;
const HYPHEN = /[-\u2010\u2013\u2014]$/;

/** Words that no line end may part, with the blanks behind them. */
interface Piece {
  /** UTF-16 offset. */
  readonly at: number;
  readonly text: string;
}

/**
 * The UTF-16 offsets at which the lines of a text begin, where a line holds `measure` characters as readers count them. Lines end at
 * blanks, behind hyphens and dashes, and between words of scripts that write no blanks; blanks at the end of a line take no room, and a
 * word longer than a line is broken. A text without characters has no line.
 */
export function lineStarts(text: string, measure: number, language: string): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    if (paragraph !== '') starts.push(...startsIn(paragraph, measure, language).map((at) => from + at));
    from += paragraph.length + 1;
  }
  return starts;
}

function startsIn(line: string, measure: number, language: string): readonly number[] {
  // A character has at least one unit.
  if (line.length <= measure) return [0];
  const starts = [0];
  let used = 0;
  for (const { at, text } of piecesOf(line, language)) {
    const words = text.replace(BLANKS, '');
    const inside = [...segmenter(language, 'grapheme').segment(words)];
    if (used > 0 && used + inside.length > measure) {
      starts.push(at);
      used = 0;
    }
    for (const { index } of inside) {
      if (used === measure) {
        starts.push(at + index);
        used = 0;
      }
      used += 1;
    }
    used += text.length - words.length;
  }
  return starts;
}

function piecesOf(line: string, language: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let isWord = false;
  for (const { index, segment, isWordLike } of segmenter(language, 'word').segment(line)) {
    const before = line.slice(from, index);
    const isNew = BLANK.test(before) ? !BLANK.test(segment) : isWordLike === true && (isWord || HYPHEN.test(before));
    if (isNew && index > from) {
      pieces.push({ at: from, text: before });
      from = index;
    }
    isWord = isWordLike === true;
  }
  return [...pieces, { at: from, text: line.slice(from) }];
}
