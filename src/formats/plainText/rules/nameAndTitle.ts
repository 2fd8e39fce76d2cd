import { AGENCIES } from '../labels/creditKinds';
import { readJobTitle } from '../labels/jobTitles';
import type { Finding, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';
import { bylineFinding } from './bylineFinding';

const SEARCHED = 8;
const NAME_WORDS = 4;

/** The line under a name that says what its person does (`Chief Reporter, Pune`) or for whom (an agency): words of the byline. Over a title a bare name needs no label. */
export const nameAndTitle: Rule = {
  name: 'job-title',
  find(sheet) {
    const title = sheet.firstOf('headline');
    if (title < 0) return [];
    const findings: Finding[] = [];
    for (let index = title + 1; index <= Math.min(title + SEARCHED, sheet.lines.length - 2); index += 1) {
      const found = titleAt(sheet, index);
      if (found.length === 0) continue;
      findings.push(...found);
      index += 1;
    }
    return findings;
  },
};

/** The decisions for a name at `index` and the title below it; none where they are no such pair. */
function titleAt(sheet: Sheet, index: number): readonly Finding[] {
  const [line, next] = [sheet.lines[index], sheet.lines[index + 1]];
  if (line === undefined || next === undefined || !sheet.isFree(index + 1)) return [];
  const job = readJobTitle(next.text);
  const known = endsInName(sheet, index);
  if (known !== null) {
    const agency = AGENCIES.has(sheet.keyOf(index + 1));
    return job !== null || agency ? [titleFinding(next, index + 1, known.id, agency)] : [];
  }
  if (job === null || !sheet.isFree(index) || line.facts.words < 2 || line.facts.words > NAME_WORDS) return [];
  const name = bylineFinding(sheet, line, index, { start: 0, value: 0, end: line.raw.length, role: job.role, order: 0 });
  return name === null
    ? []
    : [{ ...name, why: 'A name over the title of a job is the byline.' }, titleFinding(next, index + 1, name.id, false)];
}

/** The decision of a labelled byline that its line ends in, null where there is none. */
function endsInName(sheet: Sheet, index: number): Finding | null {
  const last = sheet.findingsOf(index).at(-1);
  return last?.rule === 'byline-label' && last.pieces.at(-1)?.as === 'byline' ? last : null;
}

function titleFinding(line: Line, index: number, within: string, agency: boolean): Finding {
  const end = line.raw.length;
  return {
    id: `L${line.number}.title`,
    rule: 'job-title',
    index,
    start: 0,
    end,
    pieces: [{ start: 0, end, target: { kind: 'bylineText' }, as: 'byline' }],
    within,
    why: agency ? 'The agency of the name above.' : 'The title of the person above, so it stands in the byline.',
  };
}
