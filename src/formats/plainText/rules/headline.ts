import { fold } from '../fold';
import { readMoment } from '../moments/readMoment';
import { type Finding, type Rule, type Sheet, wholeLine } from '../sheet';

const SEARCHED = 8;
const MOST_WORDS = 40;

/** The headline: the line that the trail ends in or that stands again at the end, else the first line that looks like a title. */
export const headline: Rule = {
  name: 'headline',
  find(sheet) {
    if (trailHeadline(sheet) || sheet.firstOf('headline') >= 0) return [];
    const repeated = repeatedTitle(sheet);
    if (repeated !== null) return [repeated];
    return firstTitle(sheet);
  },
};

/** True where the trail itself gave the headline. */
function trailHeadline(sheet: Sheet): boolean {
  const at = sheet.firstOf('breadcrumb-trail');
  return sheet.findingsOf(at).some((finding) => finding.pieces.some((piece) => piece.as === 'headline'));
}

/** The words at the end of the trail, folded, and the line that has them. */
function trailTitle(sheet: Sheet): { readonly at: number; readonly key: string } | null {
  const at = sheet.firstOf('breadcrumb-trail');
  const piece = sheet.findingsOf(at)[0]?.pieces.find((one) => one.as === 'repeat');
  return piece === undefined ? null : { at, key: fold((sheet.lines[at]?.raw ?? '').slice(piece.start, piece.end)) };
}

function repeatedTitle(sheet: Sheet): Finding | null {
  const trail = trailTitle(sheet);
  const last = sheet.lines.length - 1;
  const start = trail?.at ?? 0;
  for (let index = start; index <= Math.min(start + SEARCHED, last); index += 1) {
    const line = sheet.lines[index];
    if (line === undefined || !sheet.isFree(index) || line.facts.words < 2) continue;
    const key = sheet.keyOf(index);
    const again = lastWith(sheet, key, index);
    if (trail !== null && key === trail.key)
      return found(
        sheet,
        index,
        again === null ? 'The same words end the trail above.' : `The same words end the trail above and stand again in line ${again}.`,
      );
    if (trail === null && again !== null && line.facts.words <= MOST_WORDS)
      return found(sheet, index, `The same words stand again in line ${again}, at the end.`);
  }
  return null;
}

/** Number of one of the last lines that has the same words, null where none has. */
function lastWith(sheet: Sheet, key: string, before: number): number | null {
  const last = sheet.lines.length - 1;
  for (let index = last; index > Math.max(before + 2, last - 4); index -= 1)
    if (key !== '' && sheet.keyOf(index) === key) return sheet.lines[index]?.number ?? null;
  return null;
}

function firstTitle(sheet: Sheet): readonly Finding[] {
  const first = sheet.lines.findIndex((_, index) => sheet.isFree(index));
  let passed = 0;
  for (let index = first; index >= 0 && index <= first + 2; index += 1) {
    const line = sheet.lines[index];
    if (line === undefined) break;
    // A release and a column have their date or a word of the desk above the title.
    if (!sheet.isFree(index) || readMoment(line.text) !== null) continue;
    if (passed > 1) break;
    passed += 1;
    if (line.facts.words >= 3 && isTitle(sheet, index))
      return [found(sheet, index, 'The first line that is short and has no full stop, above running text.')].filter((one) => one !== null);
    if (!line.facts.short) break;
  }
  return [];
}

function isTitle(sheet: Sheet, index: number): boolean {
  const facts = sheet.lines[index]?.facts;
  return facts !== undefined && facts.words <= MOST_WORDS && !facts.prose && !facts.endsColon && (facts.short || !facts.endsSentence);
}

function found(sheet: Sheet, index: number, why: string): Finding | null {
  const line = sheet.lines[index];
  return line === undefined
    ? null
    : wholeLine(line, index, 'headline', { target: { kind: 'field', field: 'headline' }, as: 'headline', why });
}
