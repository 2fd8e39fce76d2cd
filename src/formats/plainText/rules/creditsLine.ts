import { fold } from '../fold';
import { CREDITS_LABELS } from '../labels/creditsLabels';
import { FURNITURE_PATTERN } from '../labels/furnitureLines';
import { labelAt } from '../labels/labelTable';
import type { Finding, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';
import { bylineFinding } from './bylineFinding';
import { atBars, type CreditsSegment, creditsSegments } from './creditsSegments';
import { stampFinding } from './stampFinding';

const MOST_WORDS = 40;
const MOST_BELOW = 12;
/** Only above the fifth long line and in the last lines: further in, `By the Numbers` is a subhead. */
const PROSE_ABOVE = 5;
const FROM_END = 4;

/** Lines of labels above (or right below) an article: who wrote it, when it was published and updated. One decision per label, and only if every part of the line can be read. */
export const creditsLine: Rule = {
  name: 'credits-line',
  find(sheet) {
    const used = new Set<string>();
    let prose = 0;
    return sheet.lines.flatMap((line, index) => {
      if (line.facts.prose && sheet.isFree(index)) prose += 1;
      const near = prose < PROSE_ABOVE || index >= sheet.lines.length - FROM_END;
      if (!near || !sheet.isFree(index) || line.facts.words > MOST_WORDS) return [];
      return labelAlone(sheet, line, index, used) ?? lineOf(sheet, line, index, used);
    });
  },
};

/** A label that is a line of its own, for the names or the time in the next one (as pages give it that set them in boxes); null where it is none. */
function labelAlone(sheet: Sheet, line: Line, index: number, used: Set<string>): readonly Finding[] | null {
  const label = labelAt(line.raw, line.start, CREDITS_LABELS);
  const next = sheet.lines[index + 1];
  if (label === null || label.after < line.end || next === undefined || !sheet.isFree(index + 1) || next.facts.words > MOST_BELOW)
    return null;
  const span = { start: 0, value: 0, end: next.raw.length };
  const found =
    label.value.kind === 'people'
      ? bylineFinding(sheet, next, index + 1, { ...span, role: label.value.role, order: 0, above: line.raw.slice(line.start, label.end) })
      : stampFinding(sheet, next, index + 1, { ...span, key: label.value.key });
  if (found === null || used.has(found.rule)) return null;
  if (label.value.kind === 'time') used.add(found.rule);
  const end = line.raw.length;
  return [{ ...found, index, start: 0, end, pieces: [{ start: 0, end, target: { kind: 'drop' }, as: 'label' }] }, found];
}

/** All decisions of a line, none where a part of it stays unread or says again what an earlier line said. */
function lineOf(sheet: Sheet, line: Line, index: number, used: Set<string>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const segment of creditsSegments(line.raw, line.start)) {
    const found = segmentFindings(sheet, line, index, segment, findings.length);
    if (found === null) return [];
    findings.push(...found);
  }
  const stamps = findings.map((finding) => finding.rule).filter((rule) => rule.endsWith('-stamp'));
  const onlyName = stamps.length === 0 && findings.some((finding) => finding.rule === 'bare-byline');
  if (onlyName || stamps.some((rule) => used.has(rule)) || new Set(stamps).size < stamps.length) return [];
  for (const rule of stamps) used.add(rule);
  return findings;
}

/** Reads a segment as a whole, else part by part between its bars (`By A Name | 16 August 2025`). */
function segmentFindings(sheet: Sheet, line: Line, index: number, segment: CreditsSegment, order: number): readonly Finding[] | null {
  const parts = atBars(line.raw, segment);
  const inParts = parts.map((part, at) => oneFinding(sheet, line, index, part, order + at));
  const stamped = inParts.some((finding, at) => at > 0 && finding?.rule.endsWith('-stamp') === true);
  const whole = oneFinding(sheet, line, index, segment, order);
  if (whole !== null && !(stamped && whole.rule.includes('byline'))) return [whole];
  return parts.length > 1 && stamped && !inParts.includes(null) ? inParts.filter((finding) => finding !== null) : null;
}

/** `4 min read` between a name and a date. */
function counterAt(line: Line, index: number, { start, end }: CreditsSegment, order: number): Finding | null {
  if (order === 0 || !FURNITURE_PATTERN.test(fold(line.raw.slice(start, end).replace(/[|•·\s]+$/u, '')))) return null;
  return {
    id: `L${line.number}.counter`,
    rule: 'page-furniture',
    index,
    start,
    end,
    pieces: [{ start, end, target: { kind: 'drop' }, as: 'furniture' }],
    why: 'A counter of the web page, not the article’s words.',
  };
}

function oneFinding(sheet: Sheet, line: Line, index: number, segment: CreditsSegment, order: number): Finding | null {
  const { label } = segment;
  const counter = label === null ? counterAt(line, index, segment, order) : null;
  if (counter !== null) return counter;
  if (label?.kind === 'people') return bylineFinding(sheet, line, index, { ...segment, role: label.role, order });
  const stamp = stampFinding(sheet, line, index, { ...segment, key: label?.key ?? 'published' });
  return stamp ?? (label === null ? bylineFinding(sheet, line, index, { ...segment, role: null, order }) : null);
}
