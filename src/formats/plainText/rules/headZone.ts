import type { Sheet } from '../sheet';

const MOST_PROSE = 2;
const FURNITURE = ['byline-label', 'bare-byline', 'published-stamp', 'updated-stamp'];

/**
 * True where a line lies between the headline and the byline or time stamp, or right behind these: the place of standfirst and lead
 * picture. At most two lines of running text may stand there.
 */
export function isInHead(sheet: Sheet, index: number): boolean {
  const title = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail'));
  if (index <= title) return false;
  if (sheet.has(index - 1, ...FURNITURE)) return true;
  let prose = 0;
  for (let at = title + 1; at < sheet.lines.length && prose <= MOST_PROSE; at += 1) {
    if (sheet.has(at, ...FURNITURE)) return at > index;
    if (sheet.isFree(at)) prose += 1;
  }
  return false;
}
