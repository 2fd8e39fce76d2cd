import type { Finding, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';

const FEWEST = 2;
const BULLET = /^\s*([•●▪■◦‣∙*-])\s+(?=\S)/u;
const NUMBER = /^\s*\(?(\d{1,3})[.)]\s+(?=\S)/u;

interface Marker {
  readonly list: 'bulletList' | 'orderedList';
  /** The sign of a bullet; '' of a number. */
  readonly sign: string;
  readonly number: number;
  /** Where the words begin. */
  readonly end: number;
}

/** Lines below one another that open with the same bullet, or count from 1: the items of a list. Their markers go, the list has its own. A long dash is no bullet: in most languages it opens what somebody says. */
export const listItems: Rule = {
  name: 'list-items',
  find(sheet) {
    const from = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail')) + 1;
    const findings: Finding[] = [];
    for (let index = from; index < sheet.lines.length; ) {
      const run = runAt(sheet, index);
      if (run.length >= (sheet.options.markdown === true && run[0]?.list === 'bulletList' ? 1 : FEWEST))
        findings.push(...run.map((marker, at) => itemOf(sheet.lines[index + at], index + at, marker)).filter((one) => one !== null));
      index += Math.max(1, run.length);
    }
    return findings;
  },
};

/** The markers of the lines from `index` on that are one list. */
function runAt(sheet: Sheet, index: number): readonly Marker[] {
  const run: Marker[] = [];
  for (let at = index; at < sheet.lines.length; at += 1) {
    const line = sheet.lines[at];
    const marker = line === undefined || !sheet.isFree(at) || line.facts.huge ? null : markerOf(line);
    const first = run[0];
    if (marker === null || (first !== undefined && (marker.list !== first.list || marker.sign !== first.sign))) break;
    if (marker.list === 'orderedList' && marker.number !== run.length + 1) break;
    run.push(marker);
  }
  return run;
}

function markerOf(line: Line): Marker | null {
  const bullet = BULLET.exec(line.raw);
  if (bullet !== null) return { list: 'bulletList', sign: bullet[1] ?? '', number: 0, end: bullet[0].length };
  const number = NUMBER.exec(line.raw);
  return number === null ? null : { list: 'orderedList', sign: '', number: Number(number[1]), end: number[0].length };
}

function itemOf(line: Line | undefined, index: number, { list, end }: Marker): Finding | null {
  if (line === undefined) return null;
  return {
    id: `L${line.number}.item`,
    rule: 'list-items',
    index,
    start: 0,
    end: line.raw.length,
    pieces: [
      { start: 0, end, target: { kind: 'drop' }, as: 'label' },
      { start: end, end: line.raw.length, target: { kind: 'item', list }, as: list },
    ],
    why: 'Lines below one another with the same marker are a list.',
  };
}
