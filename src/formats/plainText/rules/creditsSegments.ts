import { CREDITS_LABELS, type CreditsLabel } from '../labels/creditsLabels';
import { type FoundLabel, labelAt } from '../labels/labelTable';

/** A part of a line above an article: one label and what it is for. Offsets into the raw line; the parts divide the line without a gap. */
export interface CreditsSegment {
  readonly label: CreditsLabel;
  readonly start: number;
  /** Where the value begins, behind the label and its colon. */
  readonly value: number;
  readonly end: number;
}

const LONGEST = 300;
const BEFORE = /[|•·;,،(–—-]\s*$/u;

/** Divides a line of labels (`Published By: A | Updated: …`, `Reported by A, edited by B`). Empty where the line does not begin with one. */
export function creditsSegments(raw: string, from: number): readonly CreditsSegment[] {
  if (raw.length > LONGEST) return [];
  const starts: { readonly at: number; readonly found: FoundLabel<CreditsLabel> }[] = [];
  let at = raw[from] === '(' ? from + 1 : from;
  while (at < raw.length) {
    const found = labelAt(raw, at, CREDITS_LABELS);
    if (found !== null && opens(raw, at, from, found, starts.length)) {
      starts.push({ at, found });
      at = found.after;
    } else {
      if (starts.length === 0) return [];
      at = nextWord(raw, at);
    }
  }
  return starts.map(({ at: start, found }, index) => ({
    label: found.value,
    start: index === 0 ? 0 : start,
    value: found.after,
    end: starts[index + 1]?.at ?? raw.length,
  }));
}

/** A label inside the line needs a separator before it, or a colon behind it: names and dates may hold its word. */
function opens(raw: string, at: number, from: number, found: FoundLabel<CreditsLabel>, before: number): boolean {
  if (before === 0) return at === from || raw[from] === '(';
  return (
    found.separated ||
    (BEFORE.test(raw.slice(0, at)) && found.value.kind === 'people') ||
    (BEFORE.test(raw.slice(0, at)) && /\d|\p{Nd}/u.test(raw.slice(found.after)))
  );
}

function nextWord(raw: string, at: number): number {
  const rest = /^[^\s|•·;,،]*[\s|•·;,،]+/u.exec(raw.slice(at));
  return rest === null ? raw.length : at + rest[0].length;
}
