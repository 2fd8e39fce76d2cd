import type { Sheet } from '../sheet';

const MOST_PROSE = 2;
/** Rules whose lines say who wrote an article, and when. */
export const NAMES_AND_TIMES: readonly string[] = ['byline-label', 'bare-byline', 'published-stamp', 'updated-stamp', 'job-title'];

/**
 * True where a line lies between the headline and the byline or time stamp, or right behind these: the place of standfirst and lead
 * picture. At most two lines of running text may stand there.
 */
export function isInHead(sheet: Sheet, index: number): boolean {
  const title = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail'));
  if (index <= title) return false;
  if (sheet.has(index - 1, ...NAMES_AND_TIMES)) return true;
  let prose = 0;
  for (let at = title + 1; at < sheet.lines.length && prose <= MOST_PROSE; at += 1) {
    if (sheet.has(at, ...NAMES_AND_TIMES)) return at > index;
    if (sheet.isFree(at)) prose += 1;
  }
  return false;
}
