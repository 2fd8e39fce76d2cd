type Words = { readonly alsoRead: string; readonly published: string; readonly updated: string; readonly untitled: string };

/** The fixed words of a published page. */
export type LabelKey = keyof Words;

const LABELS: { readonly [language: string]: Words } = {
  en: { alsoRead: 'Also Read', published: 'Published', updated: 'Updated', untitled: 'Untitled' },
  hi: { alsoRead: 'यह भी पढ़ें', published: 'प्रकाशित', updated: 'अपडेट', untitled: 'बिना शीर्षक' },
  ar: { alsoRead: 'اقرأ أيضًا', published: 'نُشر', updated: 'حُدّث', untitled: 'بلا عنوان' },
  ml: { alsoRead: 'ഇതും വായിക്കുക', published: 'പ്രസിദ്ധീകരിച്ചത്', updated: 'പുതുക്കിയത്', untitled: 'തലക്കെട്ടില്ല' },
  ur: { alsoRead: 'یہ بھی پڑھیں', published: 'شائع', updated: 'اپ ڈیٹ', untitled: 'بلا عنوان' },
};

/** A fixed label in a language (BCP 47, by its main subtag), in English where there are no words in it. A key that is no label is a bug and throws. */
export function labelIn(language: string, key: string): string {
  const main = language.toLowerCase().split('-', 1)[0] ?? '';
  const words: { readonly [key: string]: string } | undefined = Object.hasOwn(LABELS, main) ? LABELS[main] : LABELS.en;
  const label = words !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  if (label === undefined) throw new Error(`There is no label called “${key}”.`);
  return label;
}
