import { BLANK, signClass, TOKEN } from './signClasses';

/** What can be said of a line by looking at it alone. */
export interface LineFacts {
  /** Words between white space that hold a letter or a digit. */
  readonly words: number;
  /** Ends as a sentence does, in any script; closing quotation marks and brackets may follow. */
  readonly endsSentence: boolean;
  readonly endsColon: boolean;
  /** Running text: a long line that ends as a sentence, or a very long one. */
  readonly prose: boolean;
  /** A line that could be a title: few words, no full stop, no colon or comma at its end. */
  readonly short: boolean;
  /** So long that only running text looks like it: no rule reads it. */
  readonly huge: boolean;
}

const HUGE = 4000;
const PROSE_WORDS = 12;
const LONG_WORDS = 30;
/** For languages of long words, such as Malayalam. */
const LONG_TEXT = 100;
const SHORT_WORDS = 18;
const SENTENCE_END = /[.!?।॥؟۔…。！？]["'”’»›)\]\s]*$/u;

/** The facts of a line, from its visible text. */
export function factsOf(text: string): LineFacts {
  const huge = text.length > HUGE;
  const words = huge ? HUGE : countTokens(text);
  const tail = text.slice(-20);
  const endsSentence = SENTENCE_END.test(tail);
  const endsColon = /[:：]$/.test(tail);
  return {
    words,
    endsSentence,
    endsColon,
    prose: ((words >= PROSE_WORDS || text.length >= LONG_TEXT) && (endsSentence || endsColon)) || words >= LONG_WORDS,
    short: words > 0 && words <= SHORT_WORDS && !endsFull(tail) && !/[:：;؛,،]$/.test(tail),
    huge,
  };
}

/** A title may end in a question or an exclamation, not in a full stop. */
function endsFull(tail: string): boolean {
  return /[.।॥۔。]["'”’»›)\]]*$/u.test(tail) && !/\.\.\.$|[A-Z]\.[A-Z]\.$/.test(tail);
}

/** Pieces between white space that hold a letter or a digit. */
function countTokens(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = signClass(text, at);
    if ((sign & BLANK) !== 0) counted = false;
    else if ((sign & TOKEN) !== 0 && !counted) {
      counted = true;
      count += 1;
    }
  }
  return count;
}
