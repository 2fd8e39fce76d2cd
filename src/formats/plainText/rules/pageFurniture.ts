import { FURNITURE_LINES, FURNITURE_PATTERN } from '../labels/furnitureLines';
import { type Rule, wholeLine } from '../sheet';

/** Lines of the web page around the article: `Advertisement`, `Share`, `4 min read`. Only whole lines that are on the list; and those that number or name a printed page. */
export const pageFurniture: Rule = {
  name: 'page-furniture',
  find(sheet) {
    return sheet.lines.flatMap((line, index) => {
      if (line.ofPage !== undefined)
        return [wholeLine(line, index, 'page-furniture', { target: { kind: 'drop' }, as: 'furniture', why: line.ofPage })];
      if (line.facts.words > 7 || !sheet.isFree(index)) return [];
      const key = sheet.keyOf(index).replace(/[:.!]+$/, '');
      if (!FURNITURE_LINES.has(key) && !FURNITURE_PATTERN.test(key)) return [];
      return [
        wholeLine(line, index, 'page-furniture', {
          target: { kind: 'drop' },
          as: 'furniture',
          why: 'A button or notice of the web page, not the article’s words.',
        }),
      ];
    });
  },
};
