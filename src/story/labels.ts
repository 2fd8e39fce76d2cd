const LABEL_KEYS = [
  'alsoRead',
  'published',
  'updated',
  'untitled',
  'keyPoints',
  'correction',
  'clarification',
  'update',
  'notes',
  'backToText',
  'question',
  'answer',
  'pullQuote',
  'factBox',
  'writtenBy',
  'sponsored',
  'sponsoredBy',
  'contentWarning',
  'sensitive',
] as const;

type Words = { readonly [key in (typeof LABEL_KEYS)[number]]: string };

/** The fixed words of a published page. */
export type LabelKey = keyof Words;

const LABELS: { readonly [language: string]: Words } = {
  en: {
    alsoRead: 'Also Read',
    published: 'Published',
    updated: 'Updated',
    untitled: 'Untitled',
    keyPoints: 'Key points',
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    notes: 'Notes',
    backToText: 'Back to the text',
    question: 'Question',
    answer: 'Answer',
    pullQuote: 'Pull quote',
    factBox: 'Facts',
    writtenBy: 'Written by',
    sponsored: 'Sponsored',
    sponsoredBy: 'Sponsored by',
    contentWarning: 'Content warning',
    sensitive: 'This story contains material that some readers may find disturbing.',
  },
  hi: {
    alsoRead: 'यह भी पढ़ें',
    published: 'प्रकाशित',
    updated: 'अपडेट',
    untitled: 'बिना शीर्षक',
    keyPoints: 'मुख्य बातें',
    correction: 'सुधार',
    clarification: 'स्पष्टीकरण',
    update: 'ताज़ा जानकारी',
    notes: 'टिप्पणियाँ',
    backToText: 'पाठ पर वापस',
    question: 'सवाल',
    answer: 'जवाब',
    pullQuote: 'उद्धृत पंक्ति',
    factBox: 'काम की बातें',
    writtenBy: 'लेखन:',
    sponsored: 'प्रायोजित',
    sponsoredBy: 'प्रायोजक:',
    contentWarning: 'चेतावनी',
    sensitive: 'इस ख़बर में ऐसी सामग्री है जो कुछ पाठकों को विचलित कर सकती है।',
  },
  ar: {
    alsoRead: 'اقرأ أيضًا',
    published: 'نُشر',
    updated: 'حُدّث',
    untitled: 'بلا عنوان',
    keyPoints: 'أبرز النقاط',
    correction: 'تصحيح',
    clarification: 'توضيح',
    update: 'تحديث',
    notes: 'هوامش',
    backToText: 'العودة إلى النص',
    question: 'سؤال',
    answer: 'جواب',
    pullQuote: 'اقتباس بارز',
    factBox: 'معلومات',
    writtenBy: 'بقلم',
    sponsored: 'محتوى مموَّل',
    sponsoredBy: 'برعاية',
    contentWarning: 'تحذير',
    sensitive: 'يتضمن هذا المقال محتوى قد يكون مزعجًا لبعض القراء.',
  },
  ml: {
    alsoRead: 'ഇതും വായിക്കുക',
    published: 'പ്രസിദ്ധീകരിച്ചത്',
    updated: 'പുതുക്കിയത്',
    untitled: 'തലക്കെട്ടില്ല',
    keyPoints: 'പ്രധാന കാര്യങ്ങൾ',
    correction: 'തിരുത്ത്',
    clarification: 'വിശദീകരണം',
    update: 'പുതിയ വിവരം',
    notes: 'കുറിപ്പുകൾ',
    backToText: 'വാചകത്തിലേക്ക് മടങ്ങുക',
    question: 'ചോദ്യം',
    answer: 'ഉത്തരം',
    pullQuote: 'എടുത്തുപറഞ്ഞ വാചകം',
    factBox: 'വിവരങ്ങൾ',
    writtenBy: 'എഴുതിയത്:',
    sponsored: 'സ്പോൺസർ ചെയ്ത ഉള്ളടക്കം',
    sponsoredBy: 'സ്പോൺസർ:',
    contentWarning: 'മുന്നറിയിപ്പ്',
    sensitive: 'ചില വായനക്കാർക്ക് അസ്വസ്ഥതയുണ്ടാക്കുന്ന ഉള്ളടക്കം ഈ വാർത്തയിലുണ്ട്.',
  },
  ur: {
    alsoRead: 'یہ بھی پڑھیں',
    published: 'شائع',
    updated: 'اپ ڈیٹ',
    untitled: 'بلا عنوان',
    keyPoints: 'اہم نکات',
    correction: 'تصحیح',
    clarification: 'وضاحت',
    update: 'تازہ اطلاع',
    notes: 'حواشی',
    backToText: 'متن پر واپس',
    question: 'سوال',
    answer: 'جواب',
    pullQuote: 'نمایاں جملہ',
    factBox: 'حقائق',
    writtenBy: 'تحریر:',
    sponsored: 'سپانسر شدہ',
    sponsoredBy: 'تعاون:',
    contentWarning: 'انتباہ',
    sensitive: 'اس خبر میں ایسا مواد ہے جو بعض قارئین کو پریشان کر سکتا ہے۔',
  },
};

/** A fixed label in a language (BCP 47, by its main subtag), in English where there are no words in it. A key that is no label is a bug and throws. */
export function labelIn(language: string, key: string): string {
  const main = language.toLowerCase().split('-', 1)[0] ?? '';
  const words: { readonly [key: string]: string } | undefined = Object.hasOwn(LABELS, main) ? LABELS[main] : LABELS.en;
  const label = words !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
  if (label === undefined) throw new Error(`There is no label called “${key}”.`);
  return label;
}

/** All words of all labels in all languages: what a page may say that nobody wrote. */
export function labelWords(): string {
  return Object.values(LABELS)
    .flatMap((words) => Object.values(words))
    .join(' ');
}
