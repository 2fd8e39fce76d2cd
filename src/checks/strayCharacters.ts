import type { BlockCheck, Finding } from './check';
import { fieldsOf, type TextField } from './fieldsOf';

/** Signs that nobody sees: soft hyphen, zero-width blank, word joiner, byte order mark, marks of direction. ZWJ and ZWNJ are letters' own. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Devanagari}\p{Script=Malayalam}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/** Unseen signs that came in with pasted text: soft hyphens, zero-width blanks, and marks of direction that are not in pairs or turn nothing. */
export const strayCharacters: BlockCheck = {
  scope: 'block',
  title: 'No unseen signs',
  rules: { 'text.soft-hyphen': 'warn', 'text.bidi-control': 'warn', 'text.zero-width': 'warn' },
  run(block) {
    if (block.type === 'rawHtml') return [];
    return fieldsOf(block).flatMap((field) => {
      if (!UNSEEN.test(field.text)) return [];
      return [
        ...finding('text.soft-hyphen', 'a soft hyphen', 'soft hyphens', placesOf(field.text, /\u00ad/g), field),
        ...finding(
          'text.zero-width',
          'a blank without width',
          'blanks without width',
          placesOf(field.text, /[\u200b\u2060\ufeff]/g),
          field,
        ),
        ...finding('text.bidi-control', 'a stray mark of direction', 'stray marks of direction', strayBidi(field.text), field),
      ];
    });
  },
};

function placesOf(text: string, form: RegExp): readonly number[] {
  return [...text.matchAll(form)].map((match) => match.index);
}

/** Places of embeddings and isolates without a partner, and of all marks of direction where the text runs one way only. */
function strayBidi(text: string): readonly number[] {
  const controls = placesOf(text, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g);
  if (controls.length === 0) return [];
  if (!(RTL_LETTER.test(text) && LTR_LETTER.test(text))) return controls;
  const open: number[] = [];
  const stray: number[] = [];
  for (const at of controls) {
    const sign = text.charAt(at);
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(sign)) open.push(at);
    if (sign !== '\u202c' && sign !== '\u2069') continue;
    const start = open.at(-1);
    const fits = start !== undefined && (sign === '\u2069') === /[\u2066-\u2068]/.test(text.charAt(start));
    if (fits) open.pop();
    else stray.push(at);
  }
  return [...stray, ...open].sort((one, other) => one - other);
}

function finding(rule: string, one: string, many: string, places: readonly number[], field: TextField): readonly Finding[] {
  const [first] = places;
  if (first === undefined) return [];
  const edits = places.map((from) => {
    return { kind: 'text' as const, block: field.block, field: field.field, at: field.at, from, to: from + 1, text: '' };
  });
  const where = { block: field.block, field: field.field, at: field.at, from: first, to: first + 1 };
  const message = places.length === 1 ? `The text holds ${one}.` : `The text holds ${places.length} ${many}.`;
  return [{ rule, message, where, fix: { label: places.length === 1 ? 'Remove it' : 'Remove them', edits } }];
}
