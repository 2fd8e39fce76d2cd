import { labelAt } from '../labels/labelTable';
import { CAPTION_LABELS, COMMA_LABEL, isStockLine } from '../labels/pictureLabels';
import { isNameOfMaker, readCredit } from '../readCredit';
import { type Finding, type Piece, type Rule, type Sheet, wholeLine } from '../sheet';
import type { Line } from '../splitLines';
import { isInHead, NAMES_AND_TIMES } from './headZone';
import { creditFinding, PICTURE_QUESTIONS } from './pictureFindings';

const CAPTION_WORDS = 80;

/** Captions and credits that a label opens (`Caption: …`, `Image source: …`), and lines that only say `File photo`. The label goes; a credit right above or below the caption is of the same picture. */
export const labelledPictures: Rule = {
  name: 'labelled-picture',
  find(sheet) {
    const findings: Finding[] = [];
    for (let index = 1; index < sheet.lines.length; index += 1) {
      const found = pictureAt(sheet, index);
      if (found.length === 0) continue;
      findings.push(...found);
      index = Math.max(...found.map((one) => one.index));
    }
    return findings;
  },
};

/** A credit without any caption, once all captions are found: the picture of a page that had no words under it. */
export const loneCredits: Rule = {
  name: 'labelled-picture',
  find: (sheet) =>
    sheet.lines.flatMap((_, index) => {
      const credit = index > 0 ? creditLine(sheet, index) : null;
      return credit === null ? [] : [credit];
    }),
};

function pictureAt(sheet: Sheet, index: number): readonly Finding[] {
  const line = sheet.lines[index];
  if (line === undefined || !sheet.isFree(index) || line.facts.words > CAPTION_WORDS) return [];
  if (isStock(sheet, line, index)) return [stockLine(line, index)];
  const label = captionLabel(line);
  if (label !== null) return captioned(sheet, line, index, label);
  const below = sheet.lines[index + 1];
  const under = below === undefined || !sheet.isFree(index + 1) ? null : captionLabel(below);
  const credit = under === null ? null : creditLine(sheet, index);
  return credit === null || below === undefined || under === null ? [] : [credit, ...captioned(sheet, below, index + 1, under, true)];
}

/** Where the words of a caption begin behind its label; null where no label opens the line. */
function captionLabel(line: Line): number | null {
  const comma = COMMA_LABEL.exec(line.raw);
  if (comma !== null) return comma[1]?.toLowerCase() === 'caption' ? comma[0].length : null;
  const label = labelAt(line.raw, line.start, CAPTION_LABELS);
  if (label === null || label.after >= line.end || !/[:：]/.test(line.raw.slice(label.end, label.after))) return null;
  return label.value === 'kind' && isNameOfMaker(line.raw.slice(label.after, line.end)) ? null : label.after;
}

/** A labelled caption with the credit at its end or in the next line. */
function captioned(sheet: Sheet, line: Line, index: number, from: number, under = false): readonly Finding[] {
  const end = line.raw.length;
  const label: Piece = { start: 0, end: from, target: { kind: 'drop' }, as: 'label' };
  const target = under ? ({ kind: 'caption', under } as const) : ({ kind: 'caption' } as const);
  const caption: Piece = { start: from, end, target, as: 'caption', question: PICTURE_QUESTIONS };
  const words = line.raw.slice(line.start, from).replace(/[\s:：,]+$/u, '');
  const id = `L${line.number}.picture`;
  const why = `“${words}” is the label of a caption.`;
  const whole: Finding = { id, rule: 'labelled-picture', index, start: 0, end, pieces: [label, caption], why };
  const inside = readCredit(line.raw.slice(from, line.end));
  if (inside !== null && line.raw.slice(from, from + inside.start).trim() !== '')
    return [whole, creditFinding(line, index, inside, { offset: from, start: from + inside.start, within: id })];
  const below = under ? null : creditLine(sheet, index + 1, id);
  return below === null ? [whole] : [whole, below];
}

/** The decision for a line that is a labelled credit and nothing else; `within` = the caption that it belongs to, else it opens a picture. */
function creditLine(sheet: Sheet, index: number, within?: string): Finding | null {
  const line = sheet.lines[index];
  if (line === undefined || !sheet.isFree(index) || line.facts.huge || line.facts.words > 12) return null;
  const comma = COMMA_LABEL.exec(line.raw);
  if (comma !== null) return comma[1]?.toLowerCase() === 'caption' ? null : commaCredit(line, index, comma[0].length, within);
  const credit = /[:：]/.test(line.text) ? readCredit(line.text) : null;
  if (credit === null || credit.strength !== 'named' || credit.start > 0) return null;
  if (credit.kind !== '' && credit.label === null && !isNameOfMaker(line.text.slice(credit.name.start, credit.name.end))) return null;
  return creditFinding(line, index, credit, { offset: line.start, start: 0, within });
}

function commaCredit(line: Line, index: number, from: number, within: string | undefined): Finding {
  const credit = { start: 0, kind: '', label: { start: 0, end: from }, name: { start: from, end: line.end }, strength: 'named' } as const;
  return creditFinding(line, index, credit, { offset: 0, start: 0, within });
}

/** In the head a line above is its caption, and it the kind of picture; below a paragraph it stands alone. */
function isStock(sheet: Sheet, line: Line, index: number): boolean {
  if (line.facts.words > 5 || !isStockLine(sheet.keyOf(index))) return false;
  const above = sheet.lines[index - 1];
  if (above === undefined || !sheet.isFree(index - 1)) return true;
  return above.facts.prose && (!isInHead(sheet, index - 1) || sheet.has(index - 2, ...NAMES_AND_TIMES));
}

function stockLine(line: Line, index: number): Finding {
  const found = wholeLine(line, index, 'labelled-picture', {
    id: `L${line.number}.picture`,
    target: { kind: 'caption' },
    as: 'caption',
    why: 'Words that stand under a picture from the files.',
  });
  return { ...found, pieces: found.pieces.map((piece) => ({ ...piece, question: PICTURE_QUESTIONS })) };
}
