/**
 * The form in which two texts are compared and labels are looked up: NFKC, one quotation mark, one dash, no case, no
 * invisible marks, one blank between words. Only ever compared with another fold, never kept.
 */
export function fold(text: string): string {
  // Most lines hold nothing but ASCII, which has neither normal forms nor invisible marks.
  if (ASCII.test(text))
    return text
      .replace(/["'`]+/g, "'")
      .toLowerCase()
      .replace(/ {2,}/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/["'`´‘’‚‛“”„‟«»‹›]+/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `fold` for labels and names of months: also without Arabic vowel signs and with one form of alef, ya and kaf, because the same
 * label is written both ways; closing hyphens and full stops go.
 */
export function foldLabel(text: string): string {
  if (ASCII.test(text)) return fold(text).replace(/[\s.-]+$/, '');
  return fold(text)
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[\s.-]+$/, '');
}

const ASCII = /^[ -~]*$/;
