import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from './lineFacts';
import { BLANK, PARTING, signClass, TOKEN, WORD } from './signClasses';
import { addWords, countWords } from './wordBag';

test('every unit of the plane that is no half of a pair is what the patterns say', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const sign = String.fromCharCode(unit);
    const meant =
      (/\s/.test(sign) ? BLANK : 0) +
      (/[\p{L}\p{N}]/u.test(sign) ? TOKEN : 0) +
      (/[\p{L}\p{M}\p{N}]/u.test(sign) ? WORD : 0) +
      ('()[]|·•–—'.includes(sign) ? PARTING : 0);
    if ((signClass(sign, 0) & (BLANK | TOKEN | WORD | PARTING)) !== meant) wrong.push(sign);
  }
  expect(wrong).toEqual([]);
});

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'é', 'e\u0301', 'क', '्', '൨', '𝒜', '𝟗', '🙂', '\ud835', '\udc9c', ' ', '\u00a0', '-', '’', '\n'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('words and pieces are those of the patterns', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const words = sample.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const bag = new Map<string, number>();
      expect(addWords(bag, sample)).toBe(words.length);
      expect([...bag].flatMap(([word, times]) => Array.from({ length: times }, () => word)).sort()).toEqual([...words].sort());
      expect(countWords(sample)).toBe(words.length);
      expect(factsOf(sample).words).toBe(sample.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length);
    }),
    { numRuns: 2000 },
  );
});
