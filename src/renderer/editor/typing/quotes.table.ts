/** Quotation marks of a language, as CLDR gives them: double open, double close, single open, single close. */
export type QuoteMarks = readonly [string, string, string, string];

/** By language subtag. A language that is not here keeps its straight marks. */
export const QUOTES: { readonly [language: string]: QuoteMarks | undefined } = {
  en: ['“', '”', '‘', '’'],
  hi: ['“', '”', '‘', '’'],
  ml: ['“', '”', '‘', '’'],
  mr: ['“', '”', '‘', '’'],
  bn: ['“', '”', '‘', '’'],
  ta: ['“', '”', '‘', '’'],
  te: ['“', '”', '‘', '’'],
  ur: ['“', '”', '‘', '’'],
  ar: ['”', '“', '’', '‘'],
  fa: ['«', '»', '‹', '›'],
  de: ['„', '“', '‚', '‘'],
  fr: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
};
