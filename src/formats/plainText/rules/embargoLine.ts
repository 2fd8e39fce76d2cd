import { readMoment } from '../moments/readMoment';
import type { Rule } from '../sheet';
import { stampFinding } from './stampFinding';

const SEARCHED = 4;
const LABEL = /^[\s*([]*(?:strictly\s+|under\s+)?embargo(?:ed)?(?:\s+(?:until|till|to|for))?\s*[:–—-]?\s*/iu;

/** A line at the top that says until when the text is held back: `EMBARGOED UNTIL 00:01 GMT 17 AUGUST 2025`. Read whole or not at all; it becomes the embargo of the story. */
export const embargoLine: Rule = {
  name: 'embargo-line',
  find(sheet) {
    for (let index = 0; index < Math.min(SEARCHED, sheet.lines.length); index += 1) {
      const line = sheet.lines[index];
      const label = line === undefined || line.facts.words > 16 ? null : LABEL.exec(line.raw);
      if (line === undefined || label === null || !sheet.isFree(index)) continue;
      const end = line.raw.replace(/[\s*)\]]+$/u, '').length;
      if (readMoment(line.raw.slice(label[0].length, end)) === null) continue;
      const found = stampFinding(sheet, line, index, { key: 'embargo', start: 0, value: label[0].length, end: line.raw.length });
      if (found !== null) return [{ ...found, rule: 'embargo-line' }];
    }
    return [];
  },
};
