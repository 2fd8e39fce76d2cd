import { type Rule, type Sheet, wholeLine } from '../sheet';
import type { Line } from '../splitLines';

const MOST_WORDS = 16;
const LOWER_WORDS = 12;
/** A line above that is this long is running text, also where it ends in an agency’s name. */
const LONG_WORDS = 18;
const INSERTS = [
  'also-read',
  'doubled-line',
  'caption-with-credit',
  'labelled-picture',
  'credit',
  'quotation',
  'speech',
  'running-text',
  'page-furniture',
  'list-items',
  'desk-note',
  'markdown-quote',
];

/** A short line without a full stop between two paragraphs: a subhead. Several of them running are a list, and stay as they came. */
export const subhead: Rule = {
  name: 'subhead',
  find(sheet) {
    const from = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail'));
    return sheet.lines.flatMap((line, index) => {
      if (index <= from || !sheet.isFree(index) || !looksLikeTitle(line)) return [];
      if (!followsText(sheet, index) || !leadsToText(sheet, index)) return [];
      return [wholeLine(line, index, 'subhead', { target: { kind: 'heading' }, as: 'heading', why: reason(line) })];
    });
  },
};

/** A question or an answer of an interview, said by its letter: what was asked is no subhead. */
const SPOKEN = /^(?:q|a|question|answer|प्रश्न|सवाल|उत्तर|जवाब|س|ج|سؤال|جواب|ചോദ്യം|ഉത്തരം|سوال)\s*[:：.)–—]/iu;

function looksLikeTitle(line: Line): boolean {
  const { short, words } = line.facts;
  if (SPOKEN.test(line.text)) return false;
  if (!short || words > MOST_WORDS || words < 1 || !/\p{L}/u.test(line.text) || /^[-*•–—]\s|^[([].*[)\]]$/u.test(line.text)) return false;
  if (isTitleCase(line.text)) return true;
  return words <= LOWER_WORDS && (!/\p{Lu}|\p{Ll}/u.test(line.text) || /^[^\p{L}]*\p{Lu}/u.test(line.text));
}

/** Most words of four letters and more open with a capital. */
function isTitleCase(text: string): boolean {
  const long = text.split(/\s+/).filter((word) => /^[^\p{L}]*\p{L}{4}/u.test(word) && /\p{Lu}|\p{Ll}/u.test(word));
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return long.length > 0 && capital * 10 >= long.length * 6;
}

/** Some text of the body stands above, and no other line of this kind right above. */
function followsText(sheet: Sheet, index: number): boolean {
  const before = sheet.lines[index - 1];
  if (before === undefined) return false;
  return sheet.isFree(index - 1)
    ? before.facts.words >= LONG_WORDS || before.facts.endsSentence || before.facts.endsColon
    : sheet.has(index - 1, ...INSERTS);
}

function leadsToText(sheet: Sheet, index: number): boolean {
  for (let at = index + 1; at < sheet.lines.length && at < index + 6; at += 1) {
    const line = sheet.lines[at];
    if (line === undefined) return false;
    if (sheet.has(at, 'quotation', 'speech', 'running-text')) return true;
    if (sheet.isFree(at)) return line.facts.prose || (line.facts.words >= 5 && (line.facts.endsSentence || line.facts.endsColon));
    if (!sheet.has(at, ...INSERTS)) return false;
  }
  return false;
}

function reason(line: Line): string {
  const parts = ['short', 'no full stop'];
  if (isTitleCase(line.text)) parts.push('capitals throughout');
  if (line.blankBefore && line.blankAfter) parts.push('a blank line on each side');
  const why = parts.join(', ');
  return `${why[0]?.toUpperCase() ?? ''}${why.slice(1)}.`;
}
