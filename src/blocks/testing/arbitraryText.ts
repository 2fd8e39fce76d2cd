import fc from 'fast-check';

/** Words that HTML, escaping, segmenting and direction trip over, beside plain ones. None has white space at its ends. */
const WORDS = [
  'harbour',
  'council',
  'said',
  'No',
  '42',
  '१२३',
  '٤٢',
  'naïve',
  'e\u0301tude',
  'don’t',
  '“so',
  'far”',
  "'straight'",
  '"double"',
  'क्षत्रिय',
  'കേരളം',
  'بيروت',
  'لا',
  'שלום',
  '東京',
  'می\u200cخواهم',
  'ക്\u200d',
  '👩\u200d👩\u200d👧',
  '🇮🇳',
  '\u200fنص\u200e',
  'a\u00a0b',
  '<b>',
  '</p>',
  '</script><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&',
  '&lt',
  '&nbsp;',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{x}}',
  '$1',
  '\\',
  '`',
  '—',
  '–',
  '…',
  'Photo:',
  ':',
  '/',
  'TK',
  '=',
  '#',
  'x'.repeat(120),
  '\ufeff',
  '\u00ad',
];

/** White space and code units that a story may hold but HTML cannot carry as they are. */
const ROUGH = ['  ', '\t', '\n', ' \u00a0 ', '\u0000', '\u0007', '\u0085', '\ud800', 'x\udc00', '\ufffe', ' end '];

const word = fc.oneof({ arbitrary: fc.constantFrom(...WORDS), weight: 4 }, { arbitrary: fc.stringMatching(/^[a-z]{1,9}$/), weight: 2 });

/** A text of one to twelve words with single blanks between, no blank at its ends: what HTML carries to the letter. */
export const plainText: fc.Arbitrary<string> = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

/** Any text that is not empty. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: plainText, weight: 4 },
  { arbitrary: fc.tuple(plainText, fc.constantFrom(...ROUGH), plainText).map((parts) => parts.join('')), weight: 1 },
  { arbitrary: fc.constantFrom(...ROUGH), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), weight: 1 },
);
