import { readDateline } from '../readDateline';
import { type Rule, wholeLine } from '../sheet';

const HEAD = ['byline-label', 'bare-byline', 'published-stamp', 'updated-stamp', 'job-title'];
const PICTURE = ['doubled-line', 'caption-with-credit', 'labelled-picture', 'credit'];
const FEWEST_WORDS = 5;

/** The one paragraph between the headline and the picture, byline or time stamp. Two paragraphs there are running text. */
export const standfirst: Rule = {
  name: 'standfirst',
  find(sheet) {
    const title = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail'));
    if (title < 0 || sheet.firstOf('standfirst') >= 0) return [];
    let index = title + 1;
    while (sheet.has(index, 'page-furniture', 'repeated-title', ...HEAD)) index += 1;
    const line = sheet.lines[index];
    if (line === undefined || !sheet.isFree(index) || line.facts.words < FEWEST_WORDS || line.facts.huge) return [];
    // Behind the byline only a picture right below tells a standfirst from the first paragraph, and never where that has a dateline.
    const late = sheet.has(index - 1, ...HEAD);
    if (late && (!sheet.has(index + 1, ...PICTURE) || readDateline(line.text) !== null)) return [];
    if (!sheet.has(index + 1, ...HEAD, ...PICTURE) || !hasBody(sheet.lines.length, index, (at) => sheet.isFree(at))) return [];
    const why = sheet.has(index + 1, ...PICTURE)
      ? 'One paragraph between headline and picture that sums up what follows.'
      : 'One paragraph between headline and byline that sums up what follows.';
    return [wholeLine(line, index, 'standfirst', { target: { kind: 'field', field: 'standfirst' }, as: 'standfirst', why })];
  },
};

/** A standfirst stands above something: free lines must follow. */
function hasBody(count: number, index: number, isFree: (at: number) => boolean): boolean {
  for (let at = index + 1; at < count; at += 1) if (isFree(at)) return true;
  return false;
}
