import { readPeople } from '../readPeople';
import type { Finding, Piece, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';
import { type CreditsSegment, creditsSegments } from './creditsSegments';
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

function lineOf(sheet: Sheet, line: Line, index: number, used: Set<string>): readonly Finding[] {
  const segments = creditsSegments(line.raw, line.start);
  const findings = segments.map((segment, order) => segmentFinding(sheet, line, index, segment, order));
  const keys = segments.flatMap(({ label }) => (label.kind === 'time' ? [label.key] : []));
  if (findings.includes(null) || keys.some((key) => used.has(key)) || new Set(keys).size < keys.length) return [];
  for (const key of keys) used.add(key);
  return findings.filter((finding) => finding !== null);
}

function segmentFinding(sheet: Sheet, line: Line, index: number, segment: CreditsSegment, order: number): Finding | null {
  if (segment.label.kind === 'people') return peopleFinding(sheet, line, index, segment, segment.label.role, order);
  return stampFinding(sheet, line, index, { ...segment, key: segment.label.key });
}

function peopleFinding(
  sheet: Sheet,
  line: Line,
  index: number,
  segment: CreditsSegment,
  role: string | null,
  order: number,
): Finding | null {
  const { start, value, end } = segment;
  const bracketed = line.raw[line.start] === '(';
  const parts = readPeople(bracketed ? line.raw.slice(value, end).replace(/\)[.\s]*$/, ' ') : line.raw.slice(value, end));
  if (parts === null) return null;
  const id = `L${line.number}.byline${order === 0 ? '' : order + 1}`;
  const answer = sheet.options.answers[`${id}.role`] ?? '';
  const known = role ?? (/^[a-z][a-z0-9-]{0,39}$/.test(answer) ? answer : null);
  const label = line.raw
    .slice(start, value)
    .replace(/[\s:：|–—(-]+$/u, '')
    .trim();
  const pieces: Piece[] = [{ start, end: value, target: { kind: 'drop' }, as: 'label' }];
  parts.forEach((part, at) => {
    const first = at === 0 ? value : value + part.start;
    const last = at === parts.length - 1 ? end : value + (parts[at + 1]?.start ?? 0);
    const text = line.raw.slice(value + part.start, value + part.end);
    if (part.kind === 'words') pieces.push({ start: first, end: last, text, target: { kind: 'bylineText' }, as: 'byline' });
    else
      pieces.push({
        start: first,
        end: last,
        text,
        target: { kind: 'person', role: known },
        as: 'byline',
        ...(known === null ? { question: ROLE } : {}),
      });
  });
  return {
    id,
    rule: 'byline-label',
    index,
    start,
    end,
    pieces,
    why:
      role === null ? `“${label}” is a label, not part of the name. It may mean the desk.` : `“${label}” is a label, not part of the name.`,
  };
}

const ROLE = {
  kind: 'role',
  text: 'Reporter or editor?',
  choices: [
    { value: 'reporter', label: 'Reporter' },
    { value: 'writer', label: 'Writer' },
    { value: 'editor', label: 'Editor' },
    { value: 'publisher', label: 'Published by' },
  ],
} as const;
