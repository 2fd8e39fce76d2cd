import type { StoryInstant } from '../../story/instant';
import type { ReportEntry } from '../importReport';
import { fold } from './fold';
import type { Line } from './splitLines';

/** Where a piece of a line goes. */
export type Target =
  | { readonly kind: 'drop' }
  | { readonly kind: 'section' | 'dateline' | 'bylineText' | 'alsoLabel' | 'alsoTitle' | 'paragraph' | 'divider' }
  | { readonly kind: 'heading'; readonly level?: 2 | 3 | 4 }
  /** A quotation. `goesOn`: a further paragraph of the one right above. */
  | { readonly kind: 'quote'; readonly goesOn?: true }
  /** A note of the story, which words refer to by `ref`. */
  | { readonly kind: 'note'; readonly ref: string }
  /** Who said the quotation right above. */
  | { readonly kind: 'speaker' }
  /** A picture that a line of markup stands for, by its alt text. */
  | { readonly kind: 'alt' }
  | { readonly kind: 'field'; readonly field: 'kicker' | 'headline' | 'standfirst' }
  | { readonly kind: 'person'; readonly role: string | null }
  | { readonly kind: 'moment'; readonly key: 'published' | 'updated' | 'embargo'; readonly instant: StoryInstant }
  | { readonly kind: 'tag' }
  /** An item of a list; items that follow one another are one list. */
  | { readonly kind: 'item'; readonly list: 'bulletList' | 'orderedList' }
  | { readonly kind: 'correction'; readonly correction: 'correction' | 'clarification' }
  /** A picture and its caption. `under`: the caption of the picture right above, whose credit stood first. */
  | { readonly kind: 'caption'; readonly under?: true }
  /** The credit of the picture right above. `opens`: of a picture of its own. */
  | { readonly kind: 'credit'; readonly creditKind: string; readonly opens?: true };

/** A part of a line and where it goes. The pieces of a finding divide its span without a gap. */
export interface Piece {
  /** Offsets into the raw line. */
  readonly start: number;
  readonly end: number;
  readonly target: Target;
  /** What stands in the story; `start` to `end` without white space at the ends where it is not given. */
  readonly text?: string;
  /** Word of the report: `caption`, `label`, `repeat` … */
  readonly as: string;
  readonly why?: string;
  readonly question?: ReportEntry['question'];
}

/** One decision about a line or a part of it. */
export interface Finding {
  /** `L<line>.<name>`, unique. */
  readonly id: string;
  readonly rule: string;
  /** Index into `Sheet.lines`. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly why: string;
  /** The finding that this one is a part of: it only holds while that one does. Its span is cut out of that one's, or is a line of its own. */
  readonly within?: string;
  /** Flipped, the span becomes this instead of a paragraph. */
  readonly otherwise?: 'quote';
}

const NOTHING: readonly Finding[] = [];

/** The lines of a text with what has been decided so far. Rules read it one after the other and never change it. */
export class Sheet {
  private readonly byLine: (Finding[] | undefined)[];
  private readonly keys = new Map<number, string>();
  private readonly firsts = new Map<string, number>();
  readonly lines: readonly Line[];
  readonly options: SheetOptions;

  constructor(lines: readonly Line[], options: SheetOptions) {
    this.lines = lines;
    this.options = options;
    this.byLine = Array.from(lines, () => undefined);
  }

  /** Takes the findings of a rule in. */
  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.firsts.set(finding.rule, Math.min(finding.index, this.firsts.get(finding.rule) ?? finding.index));
      const list = this.byLine[finding.index];
      if (list === undefined) this.byLine[finding.index] = [finding];
      else list.push(finding);
    }
  }

  /** What has been decided about a line, in the order of its parts. */
  findingsOf(index: number): readonly Finding[] {
    return this.byLine[index] ?? NOTHING;
  }

  /** True while no rule has claimed the line. Indexes outside the text are not free. */
  isFree(index: number): boolean {
    return this.lines[index] !== undefined && this.byLine[index] === undefined;
  }

  /** True where a rule with one of these names claimed the line. */
  has(index: number, ...rules: readonly string[]): boolean {
    return this.findingsOf(index).some((finding) => rules.includes(finding.rule));
  }

  /** Index of the first line that the rule claimed, -1 where none. */
  firstOf(rule: string): number {
    return this.firsts.get(rule) ?? -1;
  }

  /** The line in its form for comparison; '' for a line too long to be compared. */
  keyOf(index: number): string {
    const known = this.keys.get(index);
    if (known !== undefined) return known;
    const line = this.lines[index];
    const key = line === undefined || line.facts.huge ? '' : fold(line.text);
    this.keys.set(index, key);
    return key;
  }
}

/** What a caller knows beside the text. */
export interface SheetOptions {
  readonly zone: string;
  readonly language: string;
  /** The text is Markdown. */
  readonly markdown?: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

/** One recogniser: looks at the sheet and says what it found. `name` is its file's name, in the report and in tests. */
export interface Rule {
  readonly name: string;
  find(sheet: Sheet): readonly Finding[];
}

/** A finding over a whole line that goes to one place. */
export function wholeLine(
  line: Line,
  index: number,
  rule: string,
  part: { readonly target: Target; readonly as: string; readonly why: string } & Partial<Finding>,
): Finding {
  const { target, as, why, ...more } = part;
  return {
    id: `L${line.number}.${as}`,
    rule,
    index,
    start: 0,
    end: line.raw.length,
    pieces: [{ start: 0, end: line.raw.length, target, as }],
    why,
    ...more,
  };
}
