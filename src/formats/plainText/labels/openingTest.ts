import { foldLabel } from '../fold';

const NO = 1;
const YES = 2;
const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;

/**
 * A quick test whether a word may open with one of `words` (folded by `foldLabel`): it looks at the first sign, and at the second where
 * both are letters of ASCII. It never says no to a word that folds to one of them; halves of pairs, signs that folding takes away and
 * letters taken apart into letter and mark are let through.
 */
export function openingTest(words: ReadonlySet<string>): (text: string, at: number) => boolean {
  const forms = [...words].flatMap((word) => [word, word.normalize('NFKD')]);
  const firsts = new Set(forms.map((word) => word.charAt(0)));
  const pairs = new Set(forms.map((word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))));
  const known = new Uint8Array(0x10000);
  const mayBeFirst = (unit: number): number => {
    const sign = foldLabel(String.fromCharCode(unit)).charAt(0);
    return sign === '' || (unit >= SURROGATES && unit < AFTER_SURROGATES) || firsts.has(sign) ? YES : NO;
  };
  return (text, at) => {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit)) return false;
    let first = known[unit] ?? 0;
    if (first === 0) {
      first = mayBeFirst(unit);
      known[unit] = first;
    }
    if (first === NO) return false;
    const pair = pairOf(unit, text.charCodeAt(at + 1));
    return pair < 0 || pairs.has(pair);
  };
}

/** Two letters of ASCII as one number, whatever their case; -1 for all else. */
function pairOf(first: number, second: number): number {
  const one = first | 32;
  const two = second | 32;
  return one >= 97 && one <= 122 && two >= 97 && two <= 122 && first < 128 && second < 128 ? one * 128 + two : -1;
}
