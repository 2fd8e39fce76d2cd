import type { StoryFile } from '../story/storyFile';

/**
 * What became of one piece of one input line. The pieces of a line, in order, joined and with white space folded, are that line again.
 * - `kept`: the piece stands in the story, word for word, under `as`.
 * - `split`: the line was divided and this piece stands in the story under `as`.
 * - `dropped`: the piece is not in the story (a label, page furniture, a repeat).
 * So: words of the input = words of the story + words of the dropped pieces - words that were joined, as multisets (a word is a run of letters,
 * marks and digits). A word is joined of two halves where it was divided at the end of a line (`govern-`, `ment`): both halves are dropped
 * pieces, and the first of them says the word that stands for them in the story.
 * Words of the story are those of its texts (text nodes side by side are one text) and of these attributes: alsoRead.label, alsoReadItem.url, figure.creditKind, figure.alt, and the
 * metadata section, tags, dateline, published.written, updated.written and embargo.written. Other attributes hold no words of the input.
 */
export interface ReportEntry {
  /** Stable name of the decision that made this piece, e.g. `L8.credit`; pieces of one decision share it. Flipped by that name. */
  readonly decision: string;
  /** 1-based line of the input. */
  readonly line: number;
  /** The piece, to the letter. */
  readonly text: string;
  readonly outcome: 'kept' | 'split' | 'dropped';
  /** What it became: `section`, `headline`, `standfirst`, `caption`, `credit`, `alt`, `byline`, `published`, `paragraph`, `heading`, `quote`, `bulletList`, `orderedList`, `correction`, `alsoRead`, `tag`, `embargo`, `label`, `repeat`, `furniture`, `half`, `address` (of a link or picture), `speaker`, `divider` … */
  readonly as: string;
  /** Name of the rule that decided, e.g. `breadcrumb-trail`. */
  readonly rule: string;
  /** One sentence for the editor, in the past or present tense. */
  readonly why: string;
  /** Id of the block that it stands in; '' where none. */
  readonly block: string;
  /** What of the piece stands in the story, where that is not all of it: without the signs of Markdown. */
  readonly shown?: string;
  /** The word of the story that this half of a word and the next one are; absent in all other pieces. */
  readonly joined?: string;
  /** A question that the editor should answer: the zone, which number is the day, the role, the missing alt text or address. */
  readonly question?: {
    readonly kind: 'zone' | 'date' | 'role' | 'alt' | 'address' | 'picture';
    readonly text: string;
    readonly choices?: readonly { readonly value: string; readonly label: string }[];
  };
}

/** A decision that can be taken back alone: the raw line then stands as a paragraph (or, for a dropped one, comes back). */
export interface ImportDecision {
  readonly id: string;
  readonly line: number;
  /** True where the caller asked for the other way. */
  readonly flipped: boolean;
  /** Words of the button: `Undo`, `Keep`, `Keep hyphen`, `Redo`. */
  readonly action: string;
}

/** The account of an import: every line of the input, what it became and why. */
export interface ImportReport {
  /** Where it came from: a file name, `clipboard`, `-`. */
  readonly source: string;
  readonly format: string;
  /** Lines with anything in them. */
  readonly lines: number;
  readonly entries: readonly ReportEntry[];
  readonly decisions: readonly ImportDecision[];
  /** Words in, in the story, dropped as repeats, dropped as furniture or labels, lost (always 0). */
  readonly words: {
    readonly in: number;
    readonly kept: number;
    readonly repeats: number;
    readonly furniture: number;
    readonly lost: number;
  };
}

/** What any reader gives back. */
export interface Imported {
  readonly story: StoryFile;
  readonly report: ImportReport;
}
