/** Scripts and the language that each most often stands for here. Latin script says nothing of its language and falls back to English. */
const SCRIPTS: readonly { readonly letters: RegExp; readonly language: string }[] = [
  { letters: /\p{Script=Latin}/gu, language: 'en' },
  { letters: /\p{Script=Devanagari}/gu, language: 'hi' },
  { letters: /\p{Script=Arabic}/gu, language: 'ar' },
  { letters: /\p{Script=Malayalam}/gu, language: 'ml' },
  { letters: /\p{Script=Bengali}/gu, language: 'bn' },
  { letters: /\p{Script=Tamil}/gu, language: 'ta' },
  { letters: /\p{Script=Telugu}/gu, language: 'te' },
  { letters: /\p{Script=Kannada}/gu, language: 'kn' },
  { letters: /\p{Script=Gujarati}/gu, language: 'gu' },
  { letters: /\p{Script=Gurmukhi}/gu, language: 'pa' },
  { letters: /\p{Script=Oriya}/gu, language: 'or' },
  { letters: /\p{Script=Sinhala}/gu, language: 'si' },
  { letters: /\p{Script=Hebrew}/gu, language: 'he' },
  { letters: /\p{Script=Cyrillic}/gu, language: 'ru' },
  { letters: /\p{Script=Greek}/gu, language: 'el' },
  { letters: /\p{Script=Thai}/gu, language: 'th' },
  { letters: /\p{Script=Hangul}/gu, language: 'ko' },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { letters: /\p{Script=Han}/gu, language: 'zh' },
];
const SAMPLE = 20_000;

/** A language tag for a text by the script of most of its letters (first 20,000 characters), `en` where nothing speaks for another. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let best = { language: 'en', count: 0 };
  for (const { letters, language } of SCRIPTS) {
    const count = sample.match(letters)?.length ?? 0;
    if (count > best.count) best = { language, count };
  }
  return best.language === 'ar' ? arabicScript(sample) : best.language;
}

/** Urdu and Persian are told from Arabic by letters that only they use. */
function arabicScript(sample: string): string {
  if (/[ٹڈڑںے]/.test(sample)) return 'ur';
  return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
}
