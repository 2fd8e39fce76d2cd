import { type Rule, type Sheet, wholeLine } from '../sheet';
import { quoteExtent } from './quoteExtent';

/** A paragraph that is one quotation from its first sign to its last, behind a line that names who speaks. The marks stay in the text. A flip makes a quote of what the rule left a paragraph. */
export const quotation: Rule = {
  name: 'quotation',
  find(sheet) {
    return sheet.lines
      .flatMap((line, index) => {
        if (!sheet.isFree(index) || line.facts.huge || (line.facts.short && !line.facts.endsSentence)) return [];
        const extent = quoteExtent(line.text);
        if (extent === 'none') return [];
        if (extent === 'opens') return [speech(sheet, index, 'The speaker stands inside the sentence, so this is not a quote block.')];
        const why = leadIn(sheet, index);
        if (why === null) return [speech(sheet, index, 'Quoted as a whole, but the line before names no speaker. Another outlet’s words?')];
        return [wholeLine(line, index, 'quotation', { target: { kind: 'quote' }, as: 'quote', why })];
      })
      .filter((finding) => finding !== null);
  },
};

function speech(sheet: Sheet, index: number, why: string) {
  const line = sheet.lines[index];
  return line === undefined
    ? null
    : wholeLine(line, index, 'speech', {
        id: `L${line.number}.speech`,
        target: { kind: 'paragraph' },
        as: 'paragraph',
        why,
        otherwise: 'quote',
      });
}

/** Why the line before leads into a quotation, null where it does not. */
function leadIn(sheet: Sheet, index: number): string | null {
  let before = index - 1;
  while (sheet.has(before, 'also-read', 'page-furniture')) before -= 1;
  const line = sheet.lines[before];
  if (
    line === undefined ||
    sheet.has(
      before,
      'headline',
      'standfirst',
      'doubled-line',
      'caption-with-credit',
      'labelled-picture',
      'published-stamp',
      'byline-label',
      'job-title',
    )
  )
    return null;
  if (line.facts.endsColon) return `The line before leads into it: “… ${line.text.split(/\s+/).slice(-2).join(' ')}”.`;
  return quoteExtent(line.text) === 'opens' ? 'Quotation marks around the whole paragraph; the line before names who speaks.' : null;
}
