import type { JsonNode } from '../contract/json';
import { countPlainWords } from './plainWords';

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter, kept for the next call; a tag that no runtime knows counts as English. */
export function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = make(language, granularity);
  segmenters.set(key, made);
  return made;
}

function make(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
}

/** Words of a text as Unicode finds them in `language` (BCP 47): right for scripts without blanks, and no dash or quotation mark is a word. */
export function countWords(text: string, language: string): number {
  return countWordsIn([text], language);
}

/** As countWords, of a text that comes in its pieces, one behind the other. */
function countWordsIn(pieces: readonly string[], language: string): number {
  const plain = countPlainWords(pieces);
  if (plain !== null) return plain;
  let count = 0;
  for (const segment of segmenter(language, 'word').segment(pieces.join(''))) if (segment.isWordLike === true) count += 1;
  return count;
}

/** Characters as a reader sees them: `क्षत्रिय` has three in some fonts, but a letter and its marks are never two. */
export function countGraphemes(text: string, language: string): number {
  let count = 0;
  for (const _ of segmenter(language, 'grapheme').segment(text)) count += 1;
  return count;
}

/** Words of a document in its own language. A node for which `isCounted` is false is left out with everything in it. */
export function wordsOf(doc: JsonNode, isCounted: (node: JsonNode) => boolean): number {
  const language = typeof doc.attrs?.language === 'string' ? doc.attrs.language : 'en';
  let count = 0;
  const look = (node: JsonNode): void => {
    if (!isCounted(node) || node.content === undefined) return;
    const pieces = inlineText(node.content);
    if (pieces === null) for (const child of node.content) look(child);
    else count += countWordsIn(pieces, language);
  };
  look(doc);
  return count;
}

/** The texts of inline content; null where the content is blocks. */
function inlineText(content: readonly JsonNode[]): readonly string[] | null {
  let pieces: string[] | null = null;
  for (const { text } of content)
    if (text !== undefined) {
      if (pieces === null) pieces = [text];
      else pieces.push(text);
    }
  return pieces;
}
