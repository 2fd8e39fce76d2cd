import { ALSO_READ_LABELS } from '../labels/alsoReadLabels';
import { CREDIT_WORDS } from '../labels/creditKinds';
import { CREDITS_LABELS } from '../labels/creditsLabels';
import { type LabelTable, labelAt } from '../labels/labelTable';
import { CAPTION_LABELS } from '../labels/pictureLabels';
import type { Line } from '../splitLines';
import { FULL, isFull, SMALL, type Wrapping } from './isWrapped';

const ITEM = /^\s*(?:[•●▪■◦‣∙*-]|\(?\d{1,3}[.)]|[–—])\s+\S/u;
const MARKUP = /^\s*(?:#{1,6}\s|>|!\[|\|.*\|\s*$|`{3})/u;
const SHORT = 0.6;
/** Without blank lines between paragraphs, a line of labels and one that ends a sentence must be as full as this for the next to go on. */
const VERY_FULL = 1;
const LABELS: readonly LabelTable<unknown>[] = [CREDITS_LABELS, ALSO_READ_LABELS, CREDIT_WORDS, CAPTION_LABELS];
const LABEL_WORDS = 12;

/** Why a line goes on with the paragraph of the one above; null where a paragraph of its own begins. `after` is the line behind it. */
export function joinsOn(line: Line, next: Line, after: Line | undefined, wrapping: Wrapping): string | null {
  const small = SMALL.test(next.text);
  if (
    ITEM.test(next.raw) ||
    MARKUP.test(next.raw) ||
    MARKUP.test(line.raw) ||
    (opensLabel(next) && !small && !isBarred(line, next, wrapping))
  )
    return null;
  const full = isFull(line, next, wrapping.width, !wrapping.spaced && isLabelLine(line) ? VERY_FULL : FULL);
  if (small && !line.facts.endsSentence) return 'It begins with a small letter, in the middle of a sentence.';
  if (!full || isIndented(line, next)) return null;
  if (!line.facts.endsSentence && !line.facts.endsColon) return 'The line above is full and its sentence goes on.';
  if (wrapping.spaced) return 'The line above is full, and no blank line parts the two.';
  if (isHeading(next, after, wrapping) || !isFull(line, next, wrapping.width, VERY_FULL)) return null;
  return 'The line above is full, so that the paragraph goes on.';
}

/** A label of a byline, a time, a picture or a related story, with its colon or (of names) its bare words. */
function opensLabel(line: Line): boolean {
  return LABELS.some((table) => {
    const label = labelAt(line.raw, line.start, table);
    return label !== null && (label.separated || (table === CREDITS_LABELS && /^\p{Lu}/u.test(line.raw.slice(label.after))));
  });
}

/** A line of names or times behind their label. What a label of another kind opens may be long. */
function isLabelLine(line: Line): boolean {
  return line.facts.words <= LABEL_WORDS && opensLabel(line) && labelAt(line.raw, line.start, CREDITS_LABELS) !== null;
}

/** A full line of labels between bars, which go on in the next. */
function isBarred(line: Line, next: Line, { width }: Wrapping): boolean {
  return /[|•·]/u.test(line.text) && isFull(line, next, width);
}

function isIndented(line: Line, next: Line): boolean {
  return next.start - line.start >= 2;
}

/** A short line without a full stop, over one that begins anew. */
function isHeading(line: Line, after: Line | undefined, { width }: Wrapping): boolean {
  return line.text.length < width * SHORT && !line.facts.endsSentence && after !== undefined && !line.blankAfter && !SMALL.test(after.text);
}
