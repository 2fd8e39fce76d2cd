/** The words of a fixed label by primary language tag; `en` is always there. */
export type LabelWords = { readonly en: string; readonly [language: string]: string };

/** What a publication decides once for all its stories. */
export interface House {
  /** Name of the publication; empty while none is set, and then not published. */
  readonly publication: string;
  /** Fixed words of the published page. */
  readonly labels: { readonly [key: string]: LabelWords };
}

/** The house that Galley starts with: no publication name, labels in the languages of its samples. */
export const DEFAULT_HOUSE: House = {
  publication: '',
  labels: {
    alsoRead: { en: 'Also Read', hi: 'यह भी पढ़ें', ar: 'اقرأ أيضًا', ml: 'ഇതും വായിക്കുക', ur: 'یہ بھی پڑھیں', mr: 'हेही वाचा' },
    published: { en: 'Published', hi: 'प्रकाशित', ar: 'نُشر', ml: 'പ്രസിദ്ധീകരിച്ചത്', ur: 'اشاعت', mr: 'प्रकाशित' },
    updated: { en: 'Updated', hi: 'अद्यतन', ar: 'آخر تحديث', ml: 'പുതുക്കിയത്', ur: 'تازہ کاری', mr: 'अद्ययावत' },
  },
};

/** The words of a label in a language (BCP 47), in English where the house has none in it. Throws for a key that the house does not have. */
export function labelOf(house: House, key: string, language: string): string {
  const words = Object.hasOwn(house.labels, key) ? house.labels[key] : undefined;
  if (words === undefined) throw new Error(`The house has no label ${key}`);
  const primary = language.split('-')[0]?.toLowerCase() ?? 'en';
  return (Object.hasOwn(words, primary) ? words[primary] : undefined) ?? words.en;
}
