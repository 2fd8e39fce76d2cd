import type { HouseLimit } from '../contract/houseFile';
import { countGraphemes, countWords } from '../story/words';

/** How far a text goes over its limit. */
export interface Excess {
  readonly count: number;
  readonly most: number;
  readonly unit: 'characters' | 'words';
  /** UTF-16 offset of the first grapheme or word that is too many. */
  readonly from: number;
}

/** Null where a text keeps its limit: characters (graphemes) are looked at first, then words. Lines are for the canvas. */
export function overLimit(text: string, limit: HouseLimit, language: string): Excess | null {
  const { characters, words } = limit;
  // A grapheme has at least one unit, a word at least one and a space: most texts need no count.
  if (characters !== undefined && text.length > characters) {
    const count = countGraphemes(text, language);
    if (count > characters) return { count, most: characters, unit: 'characters', from: offsetOf(text, language, 'grapheme', characters) };
  }
  if (words !== undefined && text.length > words) {
    const count = countWords(text, language);
    if (count > words) return { count, most: words, unit: 'words', from: offsetOf(text, language, 'word', words) };
  }
  return null;
}

function offsetOf(text: string, language: string, granularity: 'grapheme' | 'word', most: number): number {
  let seen = 0;
  for (const { index, isWordLike } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if (granularity === 'word' && isWordLike !== true) continue;
    if (seen === most) return index;
    seen += 1;
  }
  return text.length;
}
