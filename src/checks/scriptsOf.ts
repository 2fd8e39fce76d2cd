/** The scripts that a language is written in, as Unicode names them; empty where nothing is known. A tag that names a script overrides. Source: CLDR likely subtags, through Intl.Locale. */
export function scriptsOf(language: string): readonly string[] {
  const before = known.get(language);
  if (before !== undefined) return before;
  const scripts = likely(language);
  known.set(language, scripts);
  return scripts;
}

const known = new Map<string, readonly string[]>();

function likely(language: string): readonly string[] {
  try {
    const script = new Intl.Locale(language).maximize().script;
    return script === undefined ? [] : (MORE[script] ?? [script]);
  } catch {
    return [];
  }
}

/** Codes of several scripts (ISO 15924). */
const MORE: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Aran: ['Arab'],
};

/** Scripts that are counted, each with its letters and what a sentence calls it. */
export const SCRIPTS: readonly { readonly code: string; readonly name: string; readonly letters: RegExp }[] = [
  ['Latn', 'Latin', /\p{Script=Latin}/gu],
  ['Deva', 'Devanagari', /\p{Script=Devanagari}/gu],
  ['Arab', 'Arabic', /\p{Script=Arabic}/gu],
  ['Mlym', 'Malayalam', /\p{Script=Malayalam}/gu],
  ['Beng', 'Bengali', /\p{Script=Bengali}/gu],
  ['Taml', 'Tamil', /\p{Script=Tamil}/gu],
  ['Telu', 'Telugu', /\p{Script=Telugu}/gu],
  ['Knda', 'Kannada', /\p{Script=Kannada}/gu],
  ['Gujr', 'Gujarati', /\p{Script=Gujarati}/gu],
  ['Guru', 'Gurmukhi', /\p{Script=Gurmukhi}/gu],
  ['Orya', 'Odia', /\p{Script=Oriya}/gu],
  ['Sinh', 'Sinhala', /\p{Script=Sinhala}/gu],
  ['Hebr', 'Hebrew', /\p{Script=Hebrew}/gu],
  ['Cyrl', 'Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Grek', 'Greek', /\p{Script=Greek}/gu],
  ['Thai', 'Thai', /\p{Script=Thai}/gu],
  ['Hang', 'Korean', /\p{Script=Hangul}/gu],
  ['Hira', 'Japanese', /\p{Script=Hiragana}/gu],
  ['Kana', 'Japanese', /\p{Script=Katakana}/gu],
  ['Hani', 'Chinese', /\p{Script=Han}/gu],
].map(([code, name, letters]) => ({ code: String(code), name: String(name), letters: letters as RegExp }));
