import { fold } from '../fold';

/** Whole lines that a desk writes to itself, folded: the end of a copy, more to come, a release. They mean nothing to a reader. */
const LINES: ReadonlySet<string> = new Set(
  [
    'Ends',
    'End',
    '-Ends-',
    '- Ends -',
    '--Ends--',
    '(Ends)',
    '[Ends]',
    '###',
    '# # #',
    '-30-',
    '- 30 -',
    '30',
    'More',
    '(More)',
    '-More-',
    '- More -',
    '(More follows)',
    'More follows',
    'More to come',
    '(MORE TO FOLLOW)',
    'For immediate release',
    'End of article',
    'समाप्त',
    'जारी',
    '(जारी)',
    'انتهى',
    '(انتهى)',
    'يتبع',
    '(يتبع)',
  ].map(fold),
);
/** Only in capitals, with signs around them or in another script: `More` and `End` alone may be a subhead. */
const BARE = /^(more|end|30)$/;
const COUNT = /^(?:\(?\s*)?(?:word ?count|words|word length|length)\s*[:=-]\s*\d[\d,.]*(?:\s*words?)?\s*\)?$/;
const SLUG = /^(?:slug|catchline|story slug)\s*:\s*[\p{L}\p{N}][\p{L}\p{N}_/ -]{0,60}$/u;

/** A catchline: words with capitals or figures, joined by two hyphens and more. */
const CATCHLINE = /^\p{Lu}[\p{L}\p{N}]*(?:[-_/][\p{Lu}\p{N}][\p{L}\p{N}]*){2,}$/u;

/** True of a line above a text that names the copy for the desk: an agency’s catchline (`AP-Harbour-Bridge`), `Slug: BRIDGE`. */
export function isCatchline(text: string, key: string): boolean {
  return CATCHLINE.test(text) || SLUG.test(key);
}

/** True where a whole line, to the letter and folded, is a note of the desk. */
export function isDeskNote(text: string, key: string): boolean {
  if (BARE.test(key)) return key !== '30' && text === text.toUpperCase();
  return /^_{3,}$/.test(text) || LINES.has(key) || COUNT.test(key);
}
