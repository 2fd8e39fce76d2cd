import { ARABIC, DEVANAGARI, type Letters, MALAYALAM } from './transliterate.table';

/** A headline in Latin letters without accents, word by word; null where it has letters of a script that is in none of the tables. Devanagari, Malayalam and Arabic (with Urdu and Persian). */
export function transliterate(headline: string): string | null {
  const words = headline
    .normalize('NFC')
    .replace(/\u200c|\u200d|[\u0640\u064b-\u065f\u0670]/g, '')
    .split(/([\p{L}\p{M}]+)/u)
    .map(wordIn);
  const text = words.join('').replace(/\p{Nd}/gu, digit);
  return /\P{ASCII}/u.test(text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')) ? null : text;
}

function wordIn(word: string): string {
  if (/^[ऀ-ॿ]/u.test(word)) return indic(word, DEVANAGARI);
  if (/^[ഀ-ൿ]/u.test(word)) return indic(word, MALAYALAM);
  if (/^\p{Script=Arabic}/u.test(word)) return arabic(word);
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replace(/[øØ]/g, 'o').replace(/[æÆ]/g, 'ae');
}

/** A nasal until it is known what follows: `m` before lips, else `n`. */
const NASAL = '~';

interface Syllable {
  /** Consonants in the onset. */
  size: number;
  onset: string;
  vowel: string;
  coda: string;
  /** The vowel is the one that is not written. */
  inherent: boolean;
}

function indic(word: string, letters: Letters): string {
  const syllables = syllablesOf(word, letters);
  if (letters.dropsA) dropUnsaid(syllables);
  return syllables
    .map(({ onset, vowel, coda }) => onset + vowel + coda)
    .join('')
    .replace(new RegExp(`${NASAL}(?=[bpm])`, 'g'), 'm')
    .replaceAll(NASAL, 'n')
    .replace(/(ch|sh|th)(?=\1)/g, (pair) => pair.charAt(0));
}

function syllablesOf(word: string, letters: Letters): Syllable[] {
  const found: Syllable[] = [];
  let joins = false;
  for (const letter of word.match(/.\u093c|./gsu) ?? []) {
    const last = found.at(-1);
    const consonant = own(letters.consonants, letter);
    const sign = own(letters.signs, letter);
    if (consonant !== undefined) {
      if (joins && last !== undefined)
        Object.assign(last, { size: last.size + 1, onset: last.onset + consonant, vowel: 'a', inherent: true });
      else found.push({ size: 1, onset: consonant, vowel: 'a', coda: '', inherent: true });
    } else if (sign !== undefined && last !== undefined) Object.assign(last, { vowel: sign, inherent: false });
    else if (letter === letters.virama && last !== undefined) Object.assign(last, { vowel: '', inherent: false });
    else if (letters.nasal.includes(letter) && last !== undefined) last.coda += NASAL;
    else found.push({ size: 0, onset: '', vowel: own(letters.others, letter) ?? letter, coda: '', inherent: false });
    joins = letter === letters.virama;
  }
  return found;
}

/** Hindi says no `a` at the end of a word, nor between two syllables that are open and said. Not behind two consonants (Narendra), and never the only vowel of a word. */
function dropUnsaid(syllables: readonly Syllable[]): void {
  for (let index = syllables.length - 1; index > 0; index -= 1) {
    const [before, here, after] = [syllables[index - 1], syllables[index], syllables[index + 1]];
    if (here === undefined || before === undefined || !here.inherent || here.coda !== '' || here.size !== 1) continue;
    const between = after !== undefined && after.vowel !== '' && after.size === 1;
    if (before.vowel !== '' && (after === undefined || (between && before.coda === ''))) here.vowel = '';
  }
}

/** Long vowels as they are heard between consonants, `al` before the noun, the rest letter by letter. */
function arabic(word: string): string {
  return [...word]
    .map((letter, index, all) => {
      const isFirst = index === 0 || (index === 2 && /^ال/.test(word));
      const beforeVowel = /[اآةىے]/.test(all[index + 1] ?? '');
      if (/[يیۍېى]/.test(letter) && letter !== 'ى') return isFirst || beforeVowel ? 'y' : 'i';
      if (letter === 'و') return isFirst || beforeVowel ? 'w' : 'u';
      return own(ARABIC, letter) ?? letter;
    })
    .join('');
}

function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zeros = [0x0966, 0x0d66, 0x0660, 0x06f0];
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? char : String(code - zero);
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
