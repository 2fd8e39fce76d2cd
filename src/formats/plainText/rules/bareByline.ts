import type { Rule, Sheet } from '../sheet';
import { bylineFinding } from './bylineFinding';

/** A line that is a name and nothing else, right above the time stamp: the byline, if no label said so. */
export const bareByline: Rule = {
  name: 'bare-byline',
  find(sheet) {
    const stamp = firstStamp(sheet);
    const line = sheet.lines[stamp - 1];
    if (
      line === undefined ||
      sheet.firstOf('byline-label') >= 0 ||
      sheet.firstOf('bare-byline') >= 0 ||
      !sheet.isFree(stamp - 1) ||
      sheet.firstOf('headline') < 0
    )
      return [];
    if (stamp - 1 <= sheet.firstOf('headline') || line.facts.words < 2 || line.facts.words > 4) return [];
    const found = bylineFinding(sheet, line, stamp - 1, { start: 0, value: 0, end: line.raw.length, role: null, order: 0 });
    return found === null ? [] : [found];
  },
};

/** The first line with a time stamp of either kind, -1 without one. */
function firstStamp(sheet: Sheet): number {
  const found = ['published-stamp', 'updated-stamp'].map((rule) => sheet.firstOf(rule)).filter((index) => index >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}
