import type { Finding, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';
import { bylineFinding } from './bylineFinding';
import { atBars, type CreditsSegment, creditsSegments } from './creditsSegments';
import { stampFinding } from './stampFinding';

const MOST_WORDS = 40;
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
      return lineOf(sheet, line, index, used);
    });
  },
};

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

function oneFinding(sheet: Sheet, line: Line, index: number, segment: CreditsSegment, order: number): Finding | null {
  const { label } = segment;
  if (label?.kind === 'people') return bylineFinding(sheet, line, index, { ...segment, role: label.role, order });
  const stamp = stampFinding(sheet, line, index, { ...segment, key: label?.key ?? 'published' });
  return stamp ?? (label === null ? bylineFinding(sheet, line, index, { ...segment, role: null, order }) : null);
}
