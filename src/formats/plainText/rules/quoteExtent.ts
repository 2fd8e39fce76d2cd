/** Opening marks of quotations with what closes each. Straight marks close themselves. */
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '「': '」', '‘': '’' };
const FOUR_WORDS = /^\S+(?:\s+\S+){3}/;

/**
 * How a paragraph stands to the quotation that it opens with: `whole` = nothing is outside it; `opens` = words follow outside it
 * (the speaker); `none` = it opens with no quotation, or one that never closes.
 */
export function quoteExtent(text: string): 'whole' | 'opens' | 'none' {
  const open = text[0] ?? '';
  const closers = Object.hasOwn(PAIRS, open) ? (PAIRS[open] ?? '') : '';
  if (closers === '' || !FOUR_WORDS.test(text)) return 'none';
  const close = closingOf(text, open, closers);
  if (close < 0) return 'none';
  return /^[\s.।,]*$/u.test(text.slice(close + 1)) ? 'whole' : 'opens';
}

/** Offset of the mark that closes the first one, -1 without. Marks of the same kind nest; an apostrophe inside a word closes nothing. */
function closingOf(text: string, open: string, closers: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (at > 0 && closers.includes(sign)) {
      if (sign === '’' && /\p{L}/u.test(text[at + 1] ?? '')) continue;
      depth -= 1;
      if (depth <= 0) return at;
    } else if (sign === open) depth += 1;
  }
  return -1;
}
