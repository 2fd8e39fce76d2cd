import { readMoment } from '../moments/readMoment';
import { type Rule, wholeLine } from '../sheet';

const MOST_WORDS = 4;

/** One short line right above the headline: a kicker (`Exclusive`, `Analysis`). */
export const kicker: Rule = {
  name: 'kicker',
  find(sheet) {
    const title = sheet.firstOf('headline');
    const line = sheet.lines[title - 1];
    if (
      line === undefined ||
      sheet.firstOf('kicker') >= 0 ||
      readMoment(line.text) !== null ||
      !sheet.isFree(title - 1) ||
      !line.facts.short ||
      line.facts.words > MOST_WORDS
    )
      return [];
    if (title - 1 > 0 && sheet.isFree(title - 2)) return [];
    return [
      wholeLine(line, title - 1, 'kicker', {
        target: { kind: 'field', field: 'kicker' },
        as: 'kicker',
        why: 'A few words right above the headline.',
      }),
    ];
  },
};
