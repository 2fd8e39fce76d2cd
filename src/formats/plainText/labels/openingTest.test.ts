import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLabel } from '../fold';
import { openingTest } from './openingTest';

const LABELS = ['photo', 'x', 'écrit', 'अपडेट', 'फ़ोटो', 'आखिरी', 'أ.ف.ب', 'إعداد', 'കൂടുതൽ', '’tis'].map(foldLabel);

test('no word that folds to an opening is ever turned away', () => {
  const mayOpen = openingTest(new Set(LABELS));
  const dress = fc.constantFrom(
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.normalize('NFD'),
    (word: string) => `\u200f${word}`,
    (word: string) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 97 + 0x1d41a)),
    (word: string) => word.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 97 + 0xff41)),
  );
  const lead = fc.constantFrom('', 'a ', '(');
  fc.assert(
    fc.property(
      fc.constantFrom('Photo', 'X', 'Écrit', 'अपडेट', 'फ़ोटो', 'आखिरी', 'أ.ف.ب', 'إعداد', 'കൂടുതൽ', '‘tis'),
      dress,
      lead,
      (word, change, before) => {
        const dressed = change(word);
        fc.pre(LABELS.includes(foldLabel(dressed)));
        expect(mayOpen(before + dressed, before.length)).toBe(true);
      },
    ),
  );
});

test.each(['plain', 'pier', 'harbour', 'नाव', 'مرفأ', ''])('“%s” opens none', (word) =>
  expect(openingTest(new Set(LABELS))(word, 0)).toBe(false),
);
