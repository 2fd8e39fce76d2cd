// Any surrogate, because a pattern without /u is twice as fast: pairs are told from lone ones where one is found.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPECIALS = /[&<>"\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/g;
const SPECIALS_IN_TEXT = new RegExp(SPECIALS.source.replace('"', ''), 'g');
const UNCLEANS = new RegExp(SPECIALS.source.replace('&<>"', ''), 'g');

/**
 * A text as HTML can carry it: carriage returns, vertical tabs, form feeds and NEL (line ends of other programs) become
 * a space, other control characters go, lone surrogates and noncharacters become U+FFFD. Line feeds and tabs stay.
 * Source of the list: WHATWG HTML, "Text" content and parse errors of the input stream.
 */
export function cleanText(text: string): string {
  return replaced(text, UNCLEANS);
}

/** True where `cleanText` leaves nothing of a text. A text that opens with what stays is never looked through. */
export function cleansToNothing(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0xa0 || (first >= 0x20 && first < 0x7f)) return false;
  return cleanText(text) === '';
}

/** A text as it stands between tags. Valid HTML that a parser reads back as `cleanText(text)`. */
export function escapeText(text: string): string {
  return replaced(text, SPECIALS_IN_TEXT);
}

/** A text as it stands between the double quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return replaced(text, SPECIALS);
}

/** A text with what a global pattern finds in it replaced, looked through once. */
function replaced(text: string, pattern: RegExp): string {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return text;
  let out = '';
  let from = 0;
  do {
    const at = pattern.lastIndex - 1;
    const unit = text.charCodeAt(at);
    if (isPair(unit, text, at)) pattern.lastIndex = at + 2;
    else {
      out += text.slice(from, at) + inPlaceOf(unit);
      from = at + 1;
    }
  } while (pattern.test(text));
  return from === 0 ? text : out + text.slice(from);
}

function isPair(unit: number, text: string, at: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

const ENTITIES: ReadonlyMap<number, string> = new Map([
  [0x26, '&amp;'],
  [0x3c, '&lt;'],
  [0x3e, '&gt;'],
  [0x22, '&quot;'],
]);
/** Carriage return, vertical tab, form feed, NEL. */
const LINE_ENDS = [0x0d, 0x0b, 0x0c, 0x85];

function inPlaceOf(unit: number): string {
  const entity = ENTITIES.get(unit);
  if (entity !== undefined) return entity;
  if (LINE_ENDS.includes(unit)) return ' ';
  return unit < 0xa0 ? '' : '\ufffd';
}
