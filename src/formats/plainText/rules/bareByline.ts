import type { Rule, Sheet } from '../sheet';
import { bylineFinding } from './bylineFinding';

/** `by` in further languages. They open names too (`Von der Leyen`), so that two words with capitals must follow. */
const BY = /^\s*(?:par|von|por|door|av|af|di)\s+(?=\p{Lu}\S*\s+\S*\p{L})/iu;

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
    const by = BY.exec(line.raw)?.[0].length ?? 0;
    const found = bylineFinding(sheet, line, stamp - 1, {
      start: 0,
      value: by,
      end: line.raw.length,
      role: by > 0 ? 'writer' : null,
      order: 0,
    });
    return found === null ? [] : [found];
  },
};

/** The first line with a time stamp of either kind, -1 without one. */
function firstStamp(sheet: Sheet): number {
  const found = ['published-stamp', 'updated-stamp'].map((rule) => sheet.firstOf(rule)).filter((index) => index >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}
