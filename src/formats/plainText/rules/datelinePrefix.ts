import { fold, foldLabel } from '../fold';
import { AGENCIES } from '../labels/creditKinds';
import { MONTHS } from '../moments/months';
import type { Finding, Rule, Sheet } from '../sheet';

const LONGEST = 80;
/** Words in capitals that open a first paragraph and are no place. */
const NO_PLACE = new Set([
  'breaking',
  'breaking news',
  'update',
  'watch',
  'exclusive',
  'opinion',
  'analysis',
  'live',
  'video',
  'fact check',
  'note',
  'q',
  'a',
  'explained',
  'editorial',
  'review',
]);
const PREFIX = /^(?<place>[^:：–—()]{0,60}?)\s*(?<agency>\([^()]{1,30}\))?\s*(?<mark>[–—]|-(?=\s)|[:：])\s+(?=\S)/u;

/** The place (with date and agency) that opens the first paragraph: `PUNE —`, `NEW DELHI:`, `LONDON, Aug 16 (Reuters) -`. It becomes the dateline, as written. */
export const datelinePrefix: Rule = {
  name: 'dateline-prefix',
  find(sheet) {
    const index = firstParagraph(sheet);
    const line = sheet.lines[index];
    if (line === undefined || line.facts.words < 6 || !line.facts.endsSentence) return [];
    const match = PREFIX.exec(line.text.slice(0, LONGEST + 20));
    const place = match?.groups?.place ?? '';
    const agency = match?.groups?.agency ?? '';
    if (
      match === null ||
      match[0].length > LONGEST ||
      !isDateline(place, agency, match.groups?.mark ?? '', line.text.slice(match[0].length))
    )
      return [];
    const start = 0;
    const end = line.start + match[0].length;
    const text = `${place}${match[0].slice(place.length).replace(/\s*(?:[–—:：]|-)\s+$/u, '')}`;
    const why = `“${text}” in front of the first sentence is a dateline.`;
    const found: Finding = {
      id: `L${line.number}.dateline`,
      rule: 'dateline-prefix',
      index,
      start,
      end,
      pieces: [{ start, end, text, target: { kind: 'dateline' }, as: 'dateline' }],
      why,
    };
    const rest: Finding = {
      id: `L${line.number}.paragraph`,
      rule: 'running-text',
      index,
      start: end,
      end: line.raw.length,
      pieces: [{ start: end, end: line.raw.length, target: { kind: 'paragraph' }, as: 'paragraph' }],
      why: 'Running text.',
    };
    return [found, rest];
  },
};

/** The first free line of running text behind the headline. */
function firstParagraph(sheet: Sheet): number {
  const from = Math.max(sheet.firstOf('headline'), sheet.firstOf('breadcrumb-trail')) + 1;
  for (let index = from; index < Math.min(sheet.lines.length, from + 30); index += 1)
    if (sheet.isFree(index) && sheet.lines[index]?.facts.words !== 0) return index;
  return -1;
}

function isDateline(place: string, agency: string, mark: string, rest: string): boolean {
  const name = agency.slice(1, -1);
  const known = AGENCIES.has(fold(name));
  if (place === '') return known;
  const [town = ''] = place.split(/[,،]/);
  const words = town.trim().split(/\s+/).length;
  if (NO_PLACE.has(fold(town)) || !/^[\p{L}\p{M}\s.'’-]+$/u.test(town) || words > 4) return false;
  if (known || hasDate(place)) return /^[\p{Lu}\p{Lo}]/u.test(town);
  if (/\p{Lo}/u.test(town)) return words <= (mark === '-' || /[–—]/.test(mark) ? 3 : 2) && !/^["'“‘«]/.test(rest);
  return town === town.toUpperCase() && /\p{Lu}{2}/u.test(town);
}

/** `LONDON, Aug 16`: a month by name and a day. */
function hasDate(place: string): boolean {
  return /\d|\p{Nd}/u.test(place) && place.split(/[\s,،]+/).some((word) => MONTHS.has(foldLabel(word)));
}
