import type { Finding, Place, StoryCheck } from './check';
import type { TextField } from './fieldsOf';
import type { Mark } from './quotes/Mark';
import { ANY_MARK } from './quotes/quoteMarks';
import { scanQuotes } from './quotes/scanQuotes';
import { textRun } from './quotes/textRun';

/** Quotation marks that are opened and not closed, or closed and not opened. A quotation over several paragraphs opens each of them anew and closes once. */
export const quotesBalanced: StoryCheck = {
  scope: 'story',
  title: 'Quotation marks in pairs',
  rules: { 'quotes.unbalanced': 'warn' },
  run(doc, { language }) {
    return textRun(doc).flatMap(({ field, next }): readonly Finding[] => {
      if (!ANY_MARK.test(field.text)) return [];
      const { unclosed, stray } = scanQuotes(field.text, language);
      const goesOn = next !== null && unclosed.length > 0 && next.trimStart().startsWith(unclosed.map(({ mark }) => mark).join(''));
      const open = goesOn ? [] : unclosed;
      return [
        ...open.map((mark) => finding(mark, 'is opened and not closed', field)),
        ...stray.map((mark) => finding(mark, 'is closed and not opened', field)),
      ];
    });
  },
};

function finding({ mark, at }: Mark, what: string, field: TextField): Finding {
  const where: Place = { block: field.block, field: field.field, at: field.at, from: at, to: at + 1 };
  return { rule: 'quotes.unbalanced', message: `A quotation (${mark}) ${what}.`, where };
}
