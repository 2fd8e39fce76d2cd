import { fold } from '../fold';
import { type Rule, type Sheet, wholeLine } from '../sheet';

/** Lines that say the headline once more, whatever their quotation marks: page furniture. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  find(sheet) {
    const title = headlineOf(sheet);
    if (title === null) return [];
    return sheet.lines.flatMap((line, index) => {
      if (index === title.index || line.facts.words !== title.words || !sheet.isFree(index) || sheet.keyOf(index) !== title.key) return [];
      const same = line.text === title.text ? '' : ', only the quotation marks or the spelling of signs differ';
      return [
        wholeLine(line, index, 'repeated-title', {
          target: { kind: 'drop' },
          as: 'repeat',
          why: `Same words as line ${title.number}${same}.`,
        }),
      ];
    });
  },
};

function headlineOf(
  sheet: Sheet,
): { readonly index: number; readonly number: number; readonly key: string; readonly text: string; readonly words: number } | null {
  for (const rule of ['headline', 'breadcrumb-trail']) {
    const index = sheet.firstOf(rule);
    const line = sheet.lines[index];
    const piece = sheet.findingsOf(index)[0]?.pieces.find((one) => one.as === 'headline');
    if (line === undefined || piece === undefined) continue;
    const text = line.raw.slice(piece.start, piece.end).trim();
    return {
      index,
      number: line.number,
      key: fold(text),
      text,
      words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    };
  }
  return null;
}
