import { isName } from '../readPeople';
import type { Finding, Rule } from '../sheet';

/** A line that is a name and nothing else, right above the time stamp: the byline, if no label said so. */
export const bareByline: Rule = {
  name: 'bare-byline',
  find(sheet) {
    const stamp = sheet.firstOf('published-stamp');
    const line = sheet.lines[stamp - 1];
    if (line === undefined || sheet.firstOf('byline-label') >= 0 || !sheet.isFree(stamp - 1) || sheet.firstOf('headline') < 0) return [];
    if (stamp - 1 <= sheet.firstOf('headline') || line.facts.words < 2 || line.facts.words > 4 || !isName(line.text)) return [];
    const question = { kind: 'role', text: 'Reporter or editor?' } as const;
    const found: Finding = {
      id: `L${line.number}.byline`,
      rule: 'bare-byline',
      index: stamp - 1,
      start: 0,
      end: line.raw.length,
      pieces: [{ start: 0, end: line.raw.length, target: { kind: 'person', role: null }, as: 'byline', question }],
      why: 'A name alone, right above the time of publication.',
    };
    return [found];
  },
};
