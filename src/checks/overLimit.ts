import type { HouseLimit } from '../contract/houseFile';
import { lineStarts } from '../story/lineStarts';
import { countGraphemes, countWords, segmenter } from '../story/words';

/** How far a text goes over its limit. */
export interface Excess {
  readonly count: number;
  readonly most: number;
  readonly unit: 'characters' | 'words' | 'lines';
  /** UTF-16 offset of the first grapheme or word that is too many; of the first line, its beginning. */
  readonly from: number;
}

/**
 * Null where a text keeps its limit: characters (graphemes) are looked at first, then words, then lines of the limit's `measure`. A
 * text of several paragraphs has a line break between them.
 */
export function overLimit(text: string, limit: HouseLimit, language: string): Excess | null {
  const { characters, words, lines, measure } = limit;
  // A grapheme has at least one unit, a word at least one and a space: most texts need no count.
  if (characters !== undefined && text.length > characters) {
    const count = countGraphemes(text, language);
    if (count > characters) return { count, most: characters, unit: 'characters', from: offsetOf(text, language, 'grapheme', characters) };
  }
  if (words !== undefined && text.length > words) {
    const count = countWords(text, language);
    if (count > words) return { count, most: words, unit: 'words', from: offsetOf(text, language, 'word', words) };
  }
  if (lines === undefined || measure === undefined) return null;
  const starts = lineStarts(text, measure, language);
  const from = starts[lines];
  return from === undefined ? null : { count: starts.length, most: lines, unit: 'lines', from };
}

/** An excess in a sentence: `has 93 characters. The limit is 80.` */
export function excessWords({ count, unit, most }: Excess, { measure }: HouseLimit): string {
  return `has ${count} ${unit}${unit === 'lines' ? ` of ${measure} characters` : ''}. The limit is ${most}.`;
}

function offsetOf(text: string, language: string, granularity: 'grapheme' | 'word', most: number): number {
  let seen = 0;
  for (const { index, isWordLike } of segmenter(language, granularity).segment(text)) {
    if (granularity === 'word' && isWordLike !== true) continue;
    if (seen === most) return index;
    seen += 1;
  }
  return text.length;
}
