/** What closes each opening mark. Sources: CLDR delimiters; Unicode core specification, chapter 6.2. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};

/** Marks that open, in some languages, what they close in others. */
const TURNED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Keyboards and typesetting of Arabic scripts turn the marks over; both ways are read by readers as marks.
  ar: { '”': '“', '»': '«', '’': '‘' },
  sv: { '”': '”', '’': '’', '»': '»' },
  de: { '»': '«', '›': '‹' },
};
const LIKE: Readonly<Record<string, string>> = {
  fa: 'ar',
  ur: 'ar',
  he: 'ar',
  ps: 'ar',
  sd: 'ar',
  fi: 'sv',
  nb: 'sv',
  no: 'sv',
  da: 'de',
  sl: 'de',
  hu: 'de',
};

/** Every mark that may be one of a quotation, for a quick look whether a text has any. */
export const ANY_MARK = /["“”„‟«»‹›‘’‚'「」『』《》〈〉]/;

/** The marks that close what `mark` opens, in `language` (BCP 47); '' where it opens nothing. */
export function closersOf(mark: string, language: string): string {
  const main = language.toLowerCase().split('-', 1)[0] ?? '';
  const turned = TURNED[LIKE[main] ?? main];
  return (
    (turned !== undefined && Object.hasOwn(turned, mark) ? turned[mark] : undefined) ??
    (Object.hasOwn(CLOSERS, mark) ? (CLOSERS[mark] ?? '') : '')
  );
}

/** True for marks that are always one of a quotation: all but single marks, which may be apostrophes. */
export function isPlain(mark: string): boolean {
  return '"“”„‟«»‹›「」『』《》〈〉'.includes(mark);
}

/** True for marks of ASCII. */
export function isStraight(mark: string): boolean {
  return mark === '"' || mark === "'";
}
