/** The sign is white space, as `\s` of regular expressions means it. */
export const BLANK = 1;
/** It is a letter or a digit (`\p{L}`, `\p{N}`). */
export const TOKEN = 2;
/** It belongs to a word: a letter, a mark or a digit (`\p{L}`, `\p{M}`, `\p{N}`). */
export const WORD = 4;

/** It stands between words as white space does: a bracket, a bar, a bullet or a dash. */
export const PARTING = 8;

const SEEN = 128;
const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;
/** Classes of the 65,536 UTF-16 units, found out at their first use: a pattern costs ten times as much per sign. */
const classes = new Uint8Array(0x10000);

/** What the sign at an offset is (BLANK, TOKEN, WORD, PARTING, added up). Both halves of a surrogate pair say what the pair is; a half alone is nothing. */
export function signClass(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= SURROGATES && unit < AFTER_SURROGATES) return pairClass(text, at);
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOf(String.fromCharCode(unit)) | SEEN;
  classes[unit] = found;
  return found;
}

function pairClass(text: string, at: number): number {
  const start = text.charCodeAt(at) >= 0xdc00 ? at - 1 : at;
  const point = start < 0 ? 0 : (text.codePointAt(start) ?? 0);
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : 0;
}

function classOf(sign: string): number {
  if (/\s/.test(sign)) return BLANK;
  if (/[\p{L}\p{N}]/u.test(sign)) return TOKEN | WORD;
  if (/\p{M}/u.test(sign)) return WORD;
  return '()[]|·•–—'.includes(sign) ? PARTING : 0;
}
