import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleansToNothing, cleanText, escapeAttribute, escapeText } from './escapeHtml';

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The rule of what HTML can carry, a character at a time. */
const cleanByRule = (text: string) =>
  Array.from(text, (char) => {
    if (/[\r\v\f\u0085]/.test(char)) return ' ';
    if (/[\t\n]/.test(char)) return char;
    if (/\p{Cc}/u.test(char)) return '';
    return /[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/u.test(char) ? '\ufffd' : char;
  }).join('');

const byRule = (text: string, inQuotes: boolean) =>
  Array.from(text, (char) => (char === '"' && !inQuotes ? char : (ENTITIES[char] ?? cleanByRule(char)))).join('');

function holds(text: string): void {
  if (cleanText(text) !== cleanByRule(text)) expect(cleanText(text), JSON.stringify(text)).toBe(cleanByRule(text));
  if (cleansToNothing(text) !== (cleanText(text) === '')) expect(cleansToNothing(text), JSON.stringify(text)).toBe(cleanText(text) === '');
  if (escapeText(text) !== byRule(text, false)) expect(escapeText(text), JSON.stringify(text)).toBe(byRule(text, false));
  if (escapeAttribute(text) !== byRule(text, true)) expect(escapeAttribute(text), JSON.stringify(text)).toBe(byRule(text, true));
}

describe('text is escaped as the rule says', () => {
  it('for every UTF-16 unit, alone and beside markup', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const char = String.fromCharCode(unit);
      for (const text of [char, `${char}\0`, `a&b${char}`, `${char}<"c>`, `&${char}\udc00`]) holds(text);
    }
  });

  it('for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'a&<>"\t\r\u0085\ud83c\udf27മ') })), holds),
    );
  });
});
