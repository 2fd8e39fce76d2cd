import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleansToNothing, cleanText, escapeAttribute, escapeText } from './escapeHtml';

const ENTITIES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The rule, a character at a time. */
const byRule = (text: string, inQuotes: boolean) =>
  Array.from(text, (char) => (char === '"' && !inQuotes ? char : (ENTITIES[char] ?? cleanText(char)))).join('');

function holds(text: string): void {
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
