import type { Rule } from '../sheet';
import { stampFinding } from './stampFinding';

const SEARCHED = 10;

/** A line above the article, or right above its title, that is a date and nothing else: when it was published, if no label said so. */
export const bareStamp: Rule = {
  name: 'bare-stamp',
  find(sheet) {
    const title = sheet.firstOf('headline');
    if (sheet.firstOf('published-stamp') >= 0) return [];
    for (let index = Math.max(0, title - 1); index < Math.min(sheet.lines.length, title + SEARCHED); index += 1) {
      const line = sheet.lines[index];
      if (line === undefined || !sheet.isFree(index) || line.facts.words > 12) continue;
      const found = stampFinding(sheet, line, index, { key: 'published', start: 0, value: 0, end: line.raw.length });
      if (found !== null) return [found];
    }
    return [];
  },
};
