/** How a language is told from others of its script: by its small words. */
export interface FunctionWords {
  /** Primary language tag. */
  readonly language: string;
  /** What a sentence calls it. */
  readonly name: string;
  /** ISO 15924. */
  readonly script: string;
  /** Words that are its own among the languages of its script here, and stand in no names (`de`, `la`, `von` do). Lower case. */
  readonly sure: string;
  /** Words that it has too, but is not alone with. */
  readonly more: string;
}

/** Languages that are told from each other within a script. Own lists, of the commonest words of newspapers. */
export const FUNCTION_WORDS: readonly FunctionWords[] = [
  {
    language: 'en',
    name: 'English',
    script: 'Latn',
    sure: 'the of and to that is was with for by from at it said has have are were be been this which but not his her their they we will would',
    more: 'a an in on as or if no so do he she you i its who what when than then there more after about into over out up',
  },
  {
    language: 'de',
    name: 'German',
    script: 'Latn',
    sure: 'und nicht ist mit auf eine einen einem einer wird wurde werden sich auch dass haben nach bei sind hat zum zur aber oder wie nur noch über für',
    more: 'der die das den dem des ein im in an am zu von vom es er sie so als war um aus vor',
  },
  {
    language: 'fr',
    name: 'French',
    script: 'Latn',
    sure: 'et est dans qui pour pas sur avec une cette sont ont par aux plus elle nous vous mais ses leur être été selon après depuis',
    more: 'le la les de des du un au en ce il on que ne se a à ou où son sa d l a an',
  },
  {
    language: 'es',
    name: 'Spanish',
    script: 'Latn',
    sure: 'por para una pero más como está fue han sus según también sobre desde hasta entre muy este esta',
    more: 'el la los las de del un y en se es con no lo al su ha son o a que',
  },
  {
    language: 'hi',
    name: 'Hindi',
    script: 'Deva',
    sure: 'है हैं में और था थी थे नहीं लिए गया गई हुए हुई रहे रहा उन्होंने ने कहा',
    more: 'के की को से का यह वह भी पर कि तक इस उस जो तो ही एक या हो',
  },
  {
    language: 'mr',
    name: 'Marathi',
    script: 'Deva',
    sure: 'आहे आहेत आणि नाही होते होता होती म्हणून म्हणाले करण्यात झाले झाली झाला असे त्यांनी यांनी येथे आले',
    more: 'व की हे ते या तर ही पण का हा तो एक',
  },
  {
    language: 'ne',
    name: 'Nepali',
    script: 'Deva',
    sure: 'छ छन् भने गरेको गरेका भएको भएका गरिएको पनि गर्ने थियो थिए हुन्छ भन्ने गरे उनले',
    more: 'र हो मा ले लाई को का की तथा यो त एक न',
  },
  {
    language: 'ar',
    name: 'Arabic',
    script: 'Arab',
    sure: 'في على أن إلى التي الذي عن هذا هذه ذلك وقد',
    more: 'من ما مع لا قد أو كما بعد بين قال كان كانت لم إن و',
  },
  {
    language: 'ur',
    name: 'Urdu',
    script: 'Arab',
    sure: 'کے میں کی ہے اور سے کو نے یہ ہیں کا تھا تھی نہیں لیے گیا',
    more: 'پر بھی وہ کہ بعد ایک ہو تو من',
  },
  {
    language: 'fa',
    name: 'Persian',
    script: 'Arab',
    sure: 'است که را در از به این می آن برای شده کرد خود شد',
    more: 'با تا هم یا و بر ما من بعد هر نیز',
  },
];
