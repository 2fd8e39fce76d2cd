import { isCatchline, isDeskNote } from '../labels/deskNotes';
import { type Rule, wholeLine } from '../sheet';

const MOST_WORDS = 6;
/** Only so many lines at the top name the copy: further in, `Slug: a history` is a subhead. */
const ABOVE = 2;

/** Lines by which desks and agencies handle a copy: `ENDS`, `###`, `-30-`, `MORE`, `Word count: 412`, `Slug: BRIDGE`. Whole lines only. */
export const deskNotes: Rule = {
  name: 'desk-note',
  find(sheet) {
    return sheet.lines.flatMap((line, index) => {
      if (line.facts.words > MOST_WORDS || !sheet.isFree(index)) return [];
      if (!isDeskNote(line.text, sheet.keyOf(index)) && !(index < ABOVE && isCatchline(line.text, sheet.keyOf(index)))) return [];
      return [
        wholeLine(line, index, 'desk-note', {
          target: { kind: 'drop' },
          as: 'furniture',
          why: 'A note of the desk or the agency for handling the copy, not for readers.',
        }),
      ];
    });
  },
};
