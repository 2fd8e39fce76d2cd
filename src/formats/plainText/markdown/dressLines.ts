import type { Making, MarkSpan, Part } from '../made';
import { madeLine, partsOf } from '../madeLine';
import type { Line } from '../splitLines';
import { type Inline, readInline } from './readInline';

const HEADING = /^\s{0,3}#{1,6}\s+\S/u;
const QUOTE = /^\s{0,3}>\s*\S/u;
/** A line that is a picture: `![alt](address "title")`. */
export const PICTURE = /^\s*!\[([^\]]*)\]\(\s*(?:<[^<>]*>|[^\s()]*)(?:\s+["'“”]([^"'“”]*)["'“”])?\s*\)\s*$/u;
const LINKED = /\[[^\][]{1,400}\]\((?:https?:\/\/|mailto:|<https?:)/u;
const BOLD = /(^|[^\p{L}\p{N}*])\*\*[^\s*][^*]*\*\*(?![\p{L}\p{N}*])/u;
/** Lines of programs, which have their own meaning of `#`, `*` and `>`. */
const CODE = /[;{}]\s*$|^\s*(?:```|~~~|import |def |const |let |function |return |#!|#include)|^\s*<\/?[a-z]+[^>]*>\s*$/u;
const MOST_CODE = 1;
const SIGNS = /[#*>[]/;
const WHY = 'Signs of Markdown are bold, italic, struck words and links.';

/** True where a text is clearly Markdown: a link or picture as it writes them, bold in running text, or headings with another of its signs. */
export function isMarkdown(lines: readonly Line[]): boolean {
  let [headings, others] = [0, 0];
  let sure = false;
  for (const { text, facts } of lines) {
    if (facts.huge || !SIGNS.test(text)) continue;
    if (HEADING.test(text)) headings += 1;
    if (QUOTE.test(text) || /^\s*\*[^*\s].*[^*\s]\*$/u.test(text)) others += 1;
    sure ||= LINKED.test(text) || PICTURE.test(text) || (facts.prose && text.includes('**') && BOLD.test(text));
  }
  if (!sure && headings < 2 && (headings === 0 || others === 0)) return false;
  return lines.filter(({ text, facts }) => !facts.huge && CODE.test(text)).length <= MOST_CODE;
}

/** The lines of a Markdown text with the signs of bold, italic and links taken out, a decision a line. Signs that open a line (`##`, `>`, `-`) stay for the rules. */
export function dressLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    if (line.facts.huge || PICTURE.test(line.raw)) return line;
    const inline = readInline(line.raw);
    return inline.gone.length === 0 ? line : dressed(line, inline);
  });
}

function dressed(line: Line, inline: Inline): Line {
  return withoutSigns(line, inline, { id: `L${line.number}.marks`, rule: 'markdown-marks', line: line.number, why: WHY, action: 'Undo' });
}

/** A line without some of its signs and with the marks that they stood for, by one decision. */
export function withoutSigns(line: Line, { gone, marks }: Inline, making: Making): Line {
  const by = making.id;
  const parts: Part[] = [];
  let at = 0;
  for (const part of partsOf(line)) {
    parts.push(...cutOut(part, at, gone, by));
    at += part.shown.length;
  }
  const left = (offset: number) => offset - gone.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  const spans = marks.map(({ start, end, mark }): MarkSpan => ({ start: left(start), end: left(end), mark, by }));
  const known = (line.made?.marks ?? []).map((span): MarkSpan => ({ ...span, start: left(span.start), end: left(span.end) }));
  return madeLine(line, line, parts, { makings: [...(line.made?.makings ?? []), making], marks: [...known, ...spans] });
}

/** A part without what is gone of it. A sign that opens goes with the one behind it, one that closes with the one before, so that no border of a rule parts them. */
function cutOut(part: Part, at: number, gone: Inline['gone'], by: string): readonly Part[] {
  const end = at + part.shown.length;
  const inside = gone.filter((one) => one.start < end && one.end > at);
  if (inside.length === 0) return [part];
  if (part.shown !== part.source)
    return inside.some((one) => one.start <= at && one.end >= end) ? [{ ...part, shown: '', by: part.by ?? by }] : [part];
  const parts: Part[] = [];
  let from = at;
  let loose = '';
  const push = (to: number) => {
    const words = part.source.slice(from - at, to - at);
    const sign = loose === '' ? '' : ([...words.slice(0, 2)][0] ?? '');
    if (sign !== '') {
      parts.push({ ...part, source: loose + sign, shown: sign, by });
      loose = '';
    }
    if (words.length > sign.length) parts.push({ ...part, source: words.slice(sign.length), shown: words.slice(sign.length) });
  };
  for (const one of inside) {
    push(Math.max(from, one.start));
    const source = part.source.slice(Math.max(0, one.start - at), one.end - at);
    if (one.away) parts.push({ ...part, source, shown: '', by, away: true });
    else if (one.opens) loose += source;
    else close(parts, part, loose + source, by);
    if (!one.opens) loose = '';
    from = Math.min(end, one.end);
  }
  push(end);
  if (loose !== '') close(parts, part, loose, by);
  return parts;
}

/** Adds signs that close to the last sign of what stands before them. */
function close(parts: Part[], part: Part, source: string, by: string): void {
  const last = parts.pop();
  const sign = last === undefined || last.shown !== last.source ? '' : ([...last.shown.slice(-2)].at(-1) ?? '');
  if (last === undefined) parts.push({ ...part, source, shown: '', by });
  else if (sign === '') parts.push({ ...last, source: last.source + source });
  else {
    const rest = last.source.slice(0, last.source.length - sign.length);
    if (rest !== '') parts.push({ ...last, source: rest, shown: rest });
    parts.push({ ...last, source: sign + source, shown: sign, by });
  }
}
