import type { JsonMark } from '../../contract/json';

/** A stretch of an input line inside a line that was made for the rules to read (joined of several, or without its markup). */
export interface Stretch {
  /** 1-based line of the input. */
  readonly line: number;
  /** What the input holds there, to the letter. */
  readonly source: string;
  /** What stands for it in the made line: the same, or other signs ('' for markup and a hyphen, a blank for a line break). */
  readonly shown: string;
  /** Where `shown` begins in the made line, in UTF-16 units. */
  readonly at: number;
  /** The decision by which it is shown otherwise; taken back, the source stands. */
  readonly by?: string;
  /** A line of the input begins here, joined to the one above by the decision `by`; taken back, the made line ends before it. */
  readonly joins?: true;
  /** One half of a word that was divided at the end of a line, with the decision that joined it; the first half says the word. */
  readonly half?: { readonly by: string; readonly word?: string };
  /** Words that stand nowhere in the text of the story: the address of a link. */
  readonly away?: true;
}

/** A decision about the making of a line, as `Finding` is one about its parts. */
export interface Making {
  readonly id: string;
  readonly rule: string;
  /** 1-based line of the input. */
  readonly line: number;
  readonly why: string;
  /** Words of the button that takes it back. */
  readonly action: string;
  /** The decision without which it does not hold: a hyphen only goes where its lines are joined. */
  readonly within?: string;
}

/** A mark over a part of a made line; `by` is the decision that found it. */
export interface MarkSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: JsonMark;
  readonly by: string;
}

/** How a line was made. Its stretches in order are the input lines without a gap, and their `shown` in order is the line. */
export interface Made {
  readonly stretches: readonly Stretch[];
  readonly makings: readonly Making[];
  readonly marks: readonly MarkSpan[];
}

/** Stretches without their offsets, as whoever makes a line gives them. */
export type Part = Omit<Stretch, 'at'>;
