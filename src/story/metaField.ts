import type { JsonValue } from '../contract/json';

/** How a value is edited and written on the command line. */
export type MetaKind =
  | 'text' // one line
  | 'longText' // several lines
  | 'list' // list of strings, comma separated on the command line
  | 'path' // section path, outermost first, ` > ` between on the command line
  | 'choice' // one of `options`
  | 'language' // BCP 47 tag
  | 'slug' // lower-case letters and digits of any script, joined by hyphens
  | 'number' // whole number, 0 = not set
  | 'flag' // yes or no
  | 'instant' // StoryInstant or null
  | 'url' // https or http address, or empty
  | 'picture' // `<sha256>.<ext>` of a picture in the story file, or empty
  | 'log'; // what was done in spite of a check: LogEntry list, kept by Galley and read only

/** The groups of the story panel, in its order. */
export const META_GROUPS = ['publication', 'timing', 'web', 'headlines', 'desk', 'flags', 'rights'] as const;
export type MetaGroup = (typeof META_GROUPS)[number];

/** One metadatum of a story. The panel, the validation, the command line and the exports follow from this row. */
export interface MetaField {
  readonly key: string;
  readonly label: string;
  readonly group: MetaGroup;
  readonly kind: MetaKind;
  readonly default: JsonValue;
  /** Values of a `choice`, with their words. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** False for what stays on the desk (notes, status, target length): never exported, and not expected back from HTML. */
  readonly leaves: boolean;
  /** One sentence for the panel and `galley set --help`. */
  readonly hint?: string;
  /** Longest text in UTF-16 units, or the greatest number. */
  readonly max?: number;
  /** True for what Galley keeps by itself and no line of the panel shows. */
  readonly unseen?: boolean;
}

/** Where a line of the log points, as a finding of the checks does: a block ('' for the story) and a field in it, offsets in UTF-16 units. */
export interface LogPlace {
  readonly block: string;
  readonly field?: string;
  readonly at?: number;
  readonly from?: number;
  readonly to?: number;
}

/** One line of the log of a story: that it left, or who went on in spite of what, when and why. */
export interface LogEntry {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly by: string;
  /** What was done: `exported`, `overridden` … */
  readonly what: string;
  /** The rule that stood in the way; '' where the line tells that the story left. */
  readonly rule: string;
  /** Why it went in spite of the rule; without one, what left: `first`, `significant` or `minor`. */
  readonly reason: string;
  /** Where it stood in the way, and what stood there then: the line holds for just that. The first lines that Galley wrote have neither; they are kept and hold for nothing. */
  readonly where?: LogPlace;
  readonly words?: string;
}

/** Longest reason and name that a desk writes into a log, in UTF-16 units. */
export const LOG_TEXTS = { reason: 500, by: 100 };

/** Most lines of a log: of more, the latest are kept. */
export const LOG_LINES = 1000;
