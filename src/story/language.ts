import type { JsonNode } from '../contract/json';

/** Direction of a line of text. */
export type Direction = 'ltr' | 'rtl';

const RTL_SCRIPTS = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'mend', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa', 'yezi']);

// Languages whose usual script runs from right to left (CLDR likely subtags).
const RTL_LANGUAGES = new Set('ar arc arz azb bal bgn bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb ps sd skr syr ug ur yi'.split(' '));

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** True where `value` is a language tag in the form that stories keep: `en`, `en-IN`, `ur-Latn`. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && TAG.test(value);
}

/** What `readLanguageTag` answered: a text asks about few tags many times, and to ask Intl about what is none costs an exception. */
const read = new Map<string, string | null>();
const MOST_READ = 1000;

/** A tag as it came (`EN_us`, `HI`) in the form that stories keep, or null where it is none. */
export function readLanguageTag(written: string): string | null {
  const known = read.get(written);
  if (known !== undefined) return known;
  const tag = canonicalTag(written);
  if (read.size >= MOST_READ) read.clear();
  // Attributes of a foreign page can be of any length.
  if (written.length <= 100) read.set(written, tag);
  return tag;
}

function canonicalTag(written: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0];
    return isLanguageTag(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** The direction in which a language is written: by the script where the tag names one, else by the language. */
export function directionOf(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
}

/** The direction of a story: as its metadata say, or by its language. */
export function storyDirection(doc: JsonNode): Direction {
  const { direction, language } = doc.attrs ?? {};
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return directionOf(typeof language === 'string' ? language : 'en');
}

/** Languages offered in lists, each with its name in English and in itself. Any other valid tag may be typed. */
export const LANGUAGES: readonly { readonly tag: string; readonly label: string; readonly own: string }[] = [
  { tag: 'en', label: 'English', own: 'English' },
  { tag: 'en-GB', label: 'English (United Kingdom)', own: 'English' },
  { tag: 'en-IN', label: 'English (India)', own: 'English' },
  { tag: 'en-US', label: 'English (United States)', own: 'English' },
  { tag: 'ar', label: 'Arabic', own: 'العربية' },
  { tag: 'bn', label: 'Bengali', own: 'বাংলা' },
  { tag: 'de', label: 'German', own: 'Deutsch' },
  { tag: 'es', label: 'Spanish', own: 'Español' },
  { tag: 'fa', label: 'Persian', own: 'فارسی' },
  { tag: 'fr', label: 'French', own: 'Français' },
  { tag: 'gu', label: 'Gujarati', own: 'ગુજરાતી' },
  { tag: 'hi', label: 'Hindi', own: 'हिन्दी' },
  { tag: 'kn', label: 'Kannada', own: 'ಕನ್ನಡ' },
  { tag: 'ml', label: 'Malayalam', own: 'മലയാളം' },
  { tag: 'mr', label: 'Marathi', own: 'मराठी' },
  { tag: 'pa', label: 'Punjabi', own: 'ਪੰਜਾਬੀ' },
  { tag: 'ta', label: 'Tamil', own: 'தமிழ்' },
  { tag: 'te', label: 'Telugu', own: 'తెలుగు' },
  { tag: 'ur', label: 'Urdu', own: 'اردو' },
];
