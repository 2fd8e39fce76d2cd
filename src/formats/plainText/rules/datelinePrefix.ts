import { AGENCIES } from '../labels/creditKinds';
import { readDateline } from '../readDateline';
import type { Finding, Rule, Sheet } from '../sheet';

const SEARCHED = 30;
const FEWEST_WORDS = 6;

/** The place (with date and agency) that opens the first paragraph: `PUNE —`, `NEW DELHI:`, `LONDON, Aug 16 (Reuters) -`. It becomes the dateline, as written. */
export const datelinePrefix: Rule = {
  name: 'dateline-prefix',
  find(sheet) {
    const index = firstParagraph(sheet);
    const line = sheet.lines[index];
    if (line === undefined || line.facts.huge || line.facts.words < FEWEST_WORDS || !line.facts.endsSentence) return [];
    const dateline = readDateline(line.text);
    if (dateline === null) return [];
    const cut = line.start + dateline.end;
    const end = line.raw.length;
    const found: Finding = {
      id: `L${line.number}.dateline`,
      rule: 'dateline-prefix',
      index,
      start: 0,
      end: cut,
      pieces: [{ start: 0, end: cut, text: dateline.text, target: { kind: 'dateline' }, as: 'dateline' }],
      why: `“${dateline.text}” in front of the first sentence is a dateline.`,
    };
    const rest: Finding = {
      id: `L${line.number}.paragraph`,
      rule: 'running-text',
      index,
      start: cut,
      end,
      pieces: [{ start: cut, end, target: { kind: 'paragraph' }, as: 'paragraph' }],
      why: 'Running text.',
    };
    return [found, rest];
  },
};

/** The first free line behind the headline that is more than the name of an agency. */
function firstParagraph(sheet: Sheet): number {
  const from = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail')) + 1;
  for (let index = from; index < Math.min(sheet.lines.length, from + SEARCHED); index += 1)
    if (sheet.isFree(index) && !AGENCIES.has(sheet.keyOf(index))) return index;
  return -1;
}
