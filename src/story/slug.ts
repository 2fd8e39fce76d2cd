/** Longest slug that is made from a headline, in UTF-16 units. */
export const SLUG_LENGTH = 80;

// Apostrophes and quotation marks, straight, curly and the letter ʼ: they vanish, so that any way of typing them gives one slug.
const QUOTES = /['"`´‘’‚‛“”„‟‹›«»ʼʹʻ′″＇＂]/g;
const BREAKS = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/u;

/**
 * The slug of a headline: lower case, words joined by hyphens, letters of every script kept (NFC), quotation marks left out, at most
 * `limit` UTF-16 units and cut between words (inside one only where the first is longer). Empty where the headline has no letter or digit.
 */
export function slugFromHeadline(headline: string, limit: number = SLUG_LENGTH): string {
  const words = headline.normalize('NFC').toLowerCase().replace(QUOTES, '').split(BREAKS).map(trimJoiners).filter(hasLetter);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  return slug === '' ? cut(words[0] ?? '', limit) : slug;
}

function trimJoiners(word: string): string {
  return word.replace(/^[\u200c\u200d]+|[\u200c\u200d]+$/g, '');
}

function hasLetter(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function cut(word: string, limit: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (kept.length + segment.length > limit) break;
    kept += segment;
  }
  return trimJoiners(kept);
}
