import { ALSO_READ_LABELS } from '../labels/alsoReadLabels';
import { labelAt } from '../labels/labelTable';
import type { Finding, Piece, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';

const TITLE_WORDS = 40;
const ADDRESS = { kind: 'address', text: 'No address' } as const;

/** Related stories inside the article: a label from the list, then a title on the same line or on the next one. The text holds no link, so the address stays open. */
export const alsoRead: Rule = {
  name: 'also-read',
  find(sheet) {
    return sheet.lines.flatMap((line, index) =>
      sheet.isFree(index) && line.facts.words <= TITLE_WORDS ? relatedAt(sheet, line, index) : [],
    );
  },
};

function relatedAt(sheet: Sheet, line: Line, index: number): readonly Finding[] {
  const label = labelAt(line.raw, line.start, ALSO_READ_LABELS);
  if (label === null) return [];
  const words = line.raw.slice(line.start, label.end);
  if (label.after >= line.end) return titleBelow(sheet, line, index, words);
  if (!label.separated) return [];
  const why = `“${words}” is the label, the rest is a title. The text holds no link.`;
  return [
    {
      id: `L${line.number}.alsoRead`,
      rule: 'also-read',
      index,
      start: 0,
      end: line.raw.length,
      why,
      pieces: [labelPiece(0, label.after, words), titlePiece(label.after, line.raw.length)],
    },
  ];
}

/** The label alone: the title is the next line, if that looks like one. */
function titleBelow(sheet: Sheet, line: Line, index: number, words: string): readonly Finding[] {
  const next = sheet.lines[index + 1];
  if (next === undefined || !sheet.isFree(index + 1) || next.facts.prose || next.facts.words < 3 || sheet.firstOf('headline') > index)
    return [];
  const id = `L${line.number}.alsoRead`;
  const rule = 'also-read';
  return [
    {
      id,
      rule,
      index,
      start: 0,
      end: line.raw.length,
      why: 'A label for the title in the next line.',
      pieces: [labelPiece(0, line.raw.length, words)],
    },
    {
      id,
      rule,
      index: index + 1,
      start: 0,
      end: next.raw.length,
      why: `A title under the label “${words}”. The text holds no link.`,
      pieces: [titlePiece(0, next.raw.length)],
    },
  ];
}

function labelPiece(start: number, end: number, text: string): Piece {
  return { start, end, text: text.replace(/[\s\-–—:]+$/u, ''), target: { kind: 'alsoLabel' }, as: 'label' };
}

function titlePiece(start: number, end: number): Piece {
  return { start, end, target: { kind: 'alsoTitle' }, as: 'alsoRead', question: ADDRESS };
}
