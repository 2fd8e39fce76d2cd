import { CREDITS_LABELS, type CreditsLabel } from '../labels/creditsLabels';
import { type FoundLabel, labelAt } from '../labels/labelTable';

/** A part of a line above an article: one label and what it is for. Offsets into the raw line; the parts divide the line without a gap. */
export interface CreditsSegment {
  /** Null for what stands between bars without a label. */
  readonly label: CreditsLabel | null;
  readonly start: number;
  /** Where the value begins, behind the label and its colon. */
  readonly value: number;
  readonly end: number;
}

const LONGEST = 300;
const BAR = /[|•·]/u;
const AFTER_BAR = /[|•·]\s*$/u;
const BEFORE = /[|•·;,،(–—-]\s*$/u;

/**
 * Divides a line of labels (`Published By: A | Updated: …`, `Reported by A, edited by B`). A line that begins without a label has
 * bars, and what stands before its first label is a segment without one; else empty.
 */
export function creditsSegments(raw: string, from: number): readonly CreditsSegment[] {
  if (raw.length > LONGEST) return [];
  const starts: Start[] = [];
  let at = raw[from] === '(' ? from + 1 : from;
  while (at < raw.length) {
    const found = labelAt(raw, at, CREDITS_LABELS);
    if (found !== null && opens(raw, at, from, found, starts.length)) {
      starts.push({ at, found });
      at = found.after;
    } else {
      if (starts.length === 0 && !BAR.test(raw)) return [];
      at = nextWord(raw, at);
    }
  }
  const first = starts[0]?.at ?? raw.length;
  const bare = labelOpensLine(raw, first, from) ? [] : [{ label: null, start: 0, value: 0, end: first }];
  return [...bare, ...labelled(raw, from, starts)];
}

type Start = { readonly at: number; readonly found: FoundLabel<CreditsLabel> };

function labelled(raw: string, from: number, starts: readonly Start[]): readonly CreditsSegment[] {
  return starts.map(({ at: start, found }, index) => ({
    label: found.value,
    start: index === 0 && labelOpensLine(raw, start, from) ? 0 : start,
    value: found.after,
    end: starts[index + 1]?.at ?? raw.length,
  }));
}

/** A label inside the line needs a separator before it, or a colon behind it: names and dates may hold its word. */
function opens(raw: string, at: number, from: number, found: FoundLabel<CreditsLabel>, before: number): boolean {
  if (before === 0) return labelOpensLine(raw, at, from) || (found.separated && AFTER_BAR.test(raw.slice(0, at)));
  return (
    found.separated ||
    (BEFORE.test(raw.slice(0, at)) && found.value.kind === 'people') ||
    (BEFORE.test(raw.slice(0, at)) && /\d|\p{Nd}/u.test(raw.slice(found.after)))
  );
}

/** Only white space and a bracket stand before it. */
function labelOpensLine(raw: string, at: number, from: number): boolean {
  return at === from || (raw[from] === '(' && at === from + 1);
}

function nextWord(raw: string, at: number): number {
  const rest = /^[^\s|•·;,،]*[\s|•·;,،]+/u.exec(raw.slice(at));
  return rest === null ? raw.length : at + rest[0].length;
}

/** The parts of a segment between bars and bullets; the label belongs to the first. */
export function atBars(raw: string, segment: CreditsSegment): readonly CreditsSegment[] {
  const parts: CreditsSegment[] = [];
  let { label, start, value } = segment;
  for (const bar of raw.slice(value, segment.end).matchAll(/[|•·]\s*/gu)) {
    const end = segment.value + bar.index + bar[0].length;
    if (end >= segment.end) break;
    parts.push({ label, start, value, end });
    [label, start, value] = [null, end, end];
  }
  return [...parts, { label, start, value, end: segment.end }];
}
