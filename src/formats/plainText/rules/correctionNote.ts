import type { Finding, Piece, Rule } from '../sheet';
import type { Line } from '../splitLines';
import { isInHead } from './headZone';

const FROM_END = 5;
const FEWEST_WORDS = 5;
type Kind = 'correction' | 'clarification';

/** Labels with a colon behind them, and the sentences that papers open such a note with. */
const LABELS: readonly (readonly [Kind, RegExp])[] = [
  [
    'correction',
    /^[\s*]*(?:editor[’']s note\s*[:–—-]\s*)?(?:correction|corrected|सुधार|भूल सुधार|تصحيح|തിരുത്ത്|تصحیح)(?:\s*\([^()]{1,40}\))?\s*[:：–—]\s*/iu,
  ],
  ['clarification', /^[\s*]*(?:clarification|स्पष्टीकरण|توضيح)(?:\s*\([^()]{1,40}\))?\s*[:：–—]\s*/iu],
];
const SENTENCE =
  /^[\s*(]*(?:this|an earlier version of this|a previous version of this) (?:article|story|report|piece)(?: has been| was| had been)? (?:amended|corrected|updated to correct|incorrectly|misstated|wrongly|gave the wrong)/iu;

/** What was put right, said above the text or in its last lines: `Correction: …`, `This article was amended on …`. It becomes a correction block; when it was put right is left to be said. */
export const correctionNote: Rule = {
  name: 'correction-note',
  find(sheet) {
    return sheet.lines.flatMap((line, index) => {
      if (!sheet.isFree(index) || line.facts.huge || !line.facts.endsSentence || line.facts.words < FEWEST_WORDS) return [];
      const place = index > 0 && (index >= sheet.lines.length - FROM_END || isInHead(sheet, index));
      if (!place) return [];
      const found = noteAt(line, index);
      return found === null ? [] : [found];
    });
  },
};

function noteAt(line: Line, index: number): Finding | null {
  const end = line.raw.length;
  for (const [correction, pattern] of LABELS) {
    const label = pattern.exec(line.raw)?.[0].length ?? 0;
    if (label > 0 && label < line.end) {
      const drop: Piece = { start: 0, end: label, target: { kind: 'drop' }, as: 'label' };
      const note: Piece = { start: label, end, target: { kind: 'correction', correction }, as: 'correction' };
      return finding(
        line,
        index,
        [drop, note],
        'The label says that this puts something right; the block says it again when it is published.',
      );
    }
  }
  if (!SENTENCE.test(line.raw)) return null;
  const note: Piece = { start: 0, end, target: { kind: 'correction', correction: 'correction' }, as: 'correction' };
  return finding(line, index, [note], 'A sentence about an earlier version of the article is a correction.');
}

function finding(line: Line, index: number, pieces: readonly Piece[], why: string): Finding {
  return { id: `L${line.number}.correction`, rule: 'correction-note', index, start: 0, end: line.raw.length, pieces, why };
}
