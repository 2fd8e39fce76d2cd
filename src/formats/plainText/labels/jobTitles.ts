/** Words for what somebody does at a paper, with the role in the byline that follows; null where it does not follow (an editor writes as well). */
const JOBS: readonly (readonly [role: string | null, words: string])[] = [
  ['reporter', 'reporter|correspondent|stringer|rapporteur'],
  ['photographer', 'photographer|photojournalist'],
  ['producer', 'producer'],
  ['writer', 'writer|columnist|commentator|critic|contributor|essayist'],
  [null, 'journalist|editor|sub-editor|subeditor|analyst|fellow|intern|trainee|bureau chief|editor[- ]in[- ]chief|editor[- ]at[- ]large'],
];
/** The job ends the words (`Transport correspondent`), or something that it is for follows (`Editor at the Herald`). */
const LATIN = JOBS.map(
  ([role, words]) =>
    [
      role,
      new RegExp(
        `^(?:[\\p{L}\\p{M}&.'’/-]+\\s+){0,4}(?:${words})(?:\\s+(?:of|for|at|in|on|with)\\s+(?:[\\p{L}\\p{M}&.'’-]+\\s*){1,5})?$`,
        'iu',
      ),
    ] as const,
);

/** In scripts without capitals: words of which one is the title, in front or at the end. */
const OTHERS: readonly (readonly [role: string | null, words: readonly string[]])[] = [
  [
    'reporter',
    [
      'संवाददाता',
      'रिपोर्टर',
      'مراسل',
      'مراسلة',
      'المراسلين',
      'صحفي',
      'صحفية',
      'صحافي',
      'صحافية',
      'റിപ്പോർട്ടർ',
      'റിപ്പോര്‍ട്ടര്‍',
      'ലേഖകൻ',
      'ലേഖകന്‍',
      'ലേഖിക',
      'കറസ്പോണ്ടന്റ്',
      'نامہ نگار',
    ],
  ],
  ['photographer', ['फोटोग्राफर', 'फोटो पत्रकार', 'छायाकार', 'مصور', 'مصورة', 'ഫോട്ടോഗ്രാഫർ']],
  ['writer', ['स्तंभकार', 'लेखक', 'लेखिका', 'كاتب', 'كاتبة', 'കോളമിസ്റ്റ്']],
  [
    null,
    [
      'पत्रकार',
      'संपादक',
      'सम्पादक',
      'उप-संपादक',
      'ब्यूरो प्रमुख',
      'ब्यूरो चीफ',
      'محرر',
      'محررة',
      'رئيس التحرير',
      'رئيسة التحرير',
      'പത്രാധിപർ',
      'എഡിറ്റർ',
      'സബ് എഡിറ്റർ',
    ],
  ],
];
const MOST_WORDS = 9;
const TITLE_WORDS = 5;

/** A line such as `Chief Reporter, Pune`: what its person did for the story. Null where the line is no title of a job. */
export function readJobTitle(text: string): { readonly role: string | null } | null {
  if (/[.!?।؟۔:：]$/u.test(text) || text.split(/\s+/).length > MOST_WORDS) return null;
  const [job = '', ...rest] = text.split(/\s*(?:[,،|]|\s[–—-]\s)\s*/u);
  if (rest.length > 2 || rest.some((part) => part.split(/\s+/).length > TITLE_WORDS || /\p{Nd}/u.test(part))) return null;
  if (/\p{Lu}|\p{Ll}/u.test(job)) {
    const found = /^\p{Lu}/u.test(job) ? LATIN.find(([, pattern]) => pattern.test(job)) : undefined;
    return found === undefined ? null : { role: found[0] };
  }
  const words = ` ${job} `;
  if (job.split(/\s+/).length > TITLE_WORDS) return null;
  const found = OTHERS.find(([, titles]) => titles.some((title) => words.startsWith(` ${title} `) || words.endsWith(` ${title} `)));
  return found === undefined ? null : { role: found[0] };
}
