import { fold } from '../fold';
import { type FoundCredit, readCredit } from '../readCredit';
import type { Finding, Piece, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';
import { isInHead } from './headZone';
import { creditFinding, PICTURE_QUESTIONS } from './pictureFindings';

const CAPTION_WORDS = 80;
const HEAD_CAPTION_WORDS = 45;

/**
 * Pictures of the page the text was copied from. A line that stands twice running is a copied alt text and the caption; a line that
 * ends in a credit is a caption. The picture itself is missing, its alt text is left to be written, the credit is split off.
 */
export const pictures: Rule = {
  name: 'pictures',
  find(sheet) {
    const findings: Finding[] = [];
    const creditOf = creditsOf(sheet);
    for (let index = 0; index < sheet.lines.length; index += 1) {
      const line = sheet.lines[index];
      if (line === undefined || !sheet.isFree(index) || line.facts.words > CAPTION_WORDS || line.facts.words < 2) continue;
      const doubled = doubleAt(sheet, index, creditOf);
      const captionIndex = doubled ? index + 1 : index;
      const found = captionAt(sheet, captionIndex, doubled, creditOf);
      if (found.length === 0) continue;
      if (doubled) findings.push(repeatOf(sheet, line, index));
      findings.push(...found);
      index = Math.max(...found.map((one) => one.index));
    }
    return findings;
  },
};

type CreditOf = (index: number) => FoundCredit | null;

/** The credit that a line ends in, looked for once a line. */
function creditsOf(sheet: Sheet): CreditOf {
  const known = new Map<number, FoundCredit | null>();
  return (index) => {
    let credit = known.get(index);
    if (credit === undefined) {
      credit = readCredit(sheet.lines[index]?.text ?? '');
      known.set(index, credit);
    }
    return credit;
  };
}

/** The line stands again right below it, with or without its credit. */
function doubleAt(sheet: Sheet, index: number, creditOf: CreditOf): boolean {
  const [line, next] = [sheet.lines[index], sheet.lines[index + 1]];
  if (line === undefined || next === undefined || !sheet.isFree(index + 1) || next.facts.huge) return false;
  if (Math.abs(line.facts.words - next.facts.words) > 8 || line.text[0]?.normalize('NFKC') !== next.text[0]?.normalize('NFKC'))
    return false;
  if (sheet.keyOf(index) === sheet.keyOf(index + 1)) return line.facts.words >= 4;
  return captionKey(line, creditOf(index)) === captionKey(next, creditOf(index + 1)) && line.facts.words >= 4;
}

function captionKey(line: Line, credit: FoundCredit | null): string {
  return fold(credit === null ? line.text : line.text.slice(0, credit.start)).replace(/[.\s]+$/, '');
}

function captionAt(sheet: Sheet, index: number, doubled: boolean, creditOf: CreditOf): readonly Finding[] {
  const line = sheet.lines[index];
  if (line === undefined) return [];
  const credit = creditOf(index);
  const caption = credit === null ? line.text : line.text.slice(0, credit.start);
  if (caption.trim() === '' || !/\p{L}/u.test(caption)) return [];
  if (credit === null) return withCreditBelow(sheet, line, index, doubled, creditOf);
  if (!doubled && credit.strength === 'bare' && !(isInHead(sheet, index) && line.facts.words <= HEAD_CAPTION_WORDS)) return [];
  const whole = captionFinding(line, index, doubled ? 'doubled-line' : 'caption-with-credit', doubled);
  return [whole, creditFinding(line, index, credit, { offset: line.start, start: line.start + credit.start, within: whole.id })];
}

/** A caption whose credit is the next line, or a doubled line that has none. */
function withCreditBelow(sheet: Sheet, line: Line, index: number, doubled: boolean, creditOf: CreditOf): readonly Finding[] {
  const next = sheet.lines[index + 1];
  const free = next !== undefined && sheet.isFree(index + 1) && next.facts.words <= 10;
  const credit = free ? creditOf(index + 1) : null;
  const alone = credit !== null && next !== undefined && next.text.slice(0, credit.start).trim() === '';
  if (!alone || next === undefined) return doubled ? [captionFinding(line, index, 'doubled-line', true)] : [];
  if (line.facts.words > HEAD_CAPTION_WORDS || (!doubled && credit.strength === 'bare')) return [];
  if (!doubled && sheet.lines[index + 1]?.blankBefore === true && !isInHead(sheet, index)) return [];
  const whole = captionFinding(line, index, doubled ? 'doubled-line' : 'caption-with-credit', doubled);
  return [whole, creditFinding(next, index + 1, credit, { offset: next.start, start: 0, within: whole.id })];
}

function captionFinding(line: Line, index: number, rule: string, doubled: boolean): Finding {
  const why = doubled
    ? 'The same line twice running is a copied alt text and the caption of one picture.'
    : 'A line that ends in a picture’s credit is its caption.';
  const piece: Piece = { start: 0, end: line.raw.length, target: { kind: 'caption' }, as: 'caption', question: PICTURE_QUESTIONS };
  return { id: `L${line.number}.picture`, rule, index, start: 0, end: line.raw.length, pieces: [piece], why };
}

function repeatOf(sheet: Sheet, line: Line, index: number): Finding {
  const number = sheet.lines[index + 1]?.number ?? line.number + 1;
  const why = `Joined to line ${number}. The same line twice running is a copied alt text and caption. It is kept once.`;
  return {
    id: `L${line.number}.repeat`,
    rule: 'doubled-line',
    index,
    start: 0,
    end: line.raw.length,
    pieces: [{ start: 0, end: line.raw.length, target: { kind: 'drop' }, as: 'repeat' }],
    why,
  };
}
