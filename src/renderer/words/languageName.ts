import { LANGUAGES } from '../../story/language';

/** A language tag in English words: `English (India)`; the tag itself where no name is known. */
export function languageName(tag: string): string {
  const listed = LANGUAGES.find((language) => language.tag === tag);
  if (listed !== undefined) return listed.label;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
