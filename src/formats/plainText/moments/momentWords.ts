import { foldLabel } from '../fold';
import { foldDigits } from './foldDigits';
import { FILLERS, HALVES, monthNames } from './months';
import { zonesOf } from './zones';

/** The words of a date line, sorted by what they say. */
export interface MomentWords {
  /** Numbers of the date, in order, e.g. `16 2025` or `16/08/2025`. */
  readonly date: string;
  /** Months by name; two where a line names one in two calendars (`أغسطس/آب`). */
  readonly months: readonly number[];
  /** `5:26:30`, '' without a time. */
  readonly clock: string;
  /** True after noon, false before, null without a mark. */
  readonly afterNoon: boolean | null;
  readonly zones: readonly string[];
  readonly letters: string;
  readonly offset: string;
  /** How the line orders a date in numbers: its letters are Latin or not. */
  readonly language: 'latin' | 'other';
}

const OFFSET = /(?:\b(?:UTC|GMT)\s*|(?<![\p{L}\p{N}]))([+-])(\d{1,2})(?::?(\d{2}))?\b(?!\s*[/.-])/iu;
const CLOCK = /\b(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?!\d)/;
const BARE_HOUR = /\b(\d{1,2})\s*(?=(?:am|pm|a\.m|p\.m)\b)/i;

/** Sorts the words of a date line; null where a word is none of a date. */
export function momentWords(text: string): MomentWords | null {
  let rest = withSigns(foldDigits(text.normalize('NFKC')).replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .replace(/(\d)T(\d)/, '$1 $2')
    .replace(/(\d{4})\s*م(?=$|[\s،,])/, '$1');
  rest = rest.replace(/\b(\d{4})[-.](\d{1,2})[-.](\d{1,2})\b/, ' $1/$2/$3 ').replace(/\b(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b/, ' $1/$2/$3 ');
  let clock = '';
  rest = rest.replace(CLOCK, (_, hour: string, minute: string, second: string | undefined) => {
    clock = `${hour}:${minute}:${second ?? '00'}`;
    return ' ; ';
  });
  if (clock === '') {
    rest = rest.replace(BARE_HOUR, (_, hour: string) => {
      clock = `${hour}:00:00`;
      return ' ; ';
    });
  }
  let offset = '';
  if (clock !== '') {
    rest = rest.replace(OFFSET, (_, sign: string, hour: string, minute: string | undefined) => {
      offset = `${sign}${hour.padStart(2, '0')}:${minute ?? '00'}`;
      return ' ';
    });
  }
  if (Number(offset.slice(1, 3)) > 14 || Number(offset.slice(4)) > 59) return null;
  const named = takeMonths(rest);
  return sortRest(named.rest, { months: named.months, clock, offset });
}

/** Dates and clocks that are written by signs behind their numbers (`2025年8月16日 5時26分`, `2025년 8월 16일`, `5 h 26`), in figures. */
function withSigns(text: string): string {
  return text
    .replace(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u, ' $1/$2/$3 ')
    .replace(/(\d{1,2})\s*[時时点시]\s*(\d{1,2})\s*[分분]/u, ' $1:$2 ')
    .replace(
      /\b(\d{1,2})\s?h(?:\s?(\d{2}))?\b(?!\s?[\p{L}/])/u,
      (_, hour: string, minute: string | undefined) => ` ${hour}:${minute ?? '00'} `,
    );
}

/** Takes the names of months out, those of two words first. */
function takeMonths(text: string): { readonly months: readonly number[]; readonly rest: string } {
  const months: number[] = [];
  const tokens = text.split(/[\s,،;()[\]]+|(?<=\D)[/|-]|[/|-](?=\D)/u).filter((token) => token !== '');
  const rest: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const two = monthNames().get(foldLabel(`${token} ${tokens[index + 1] ?? ''}`));
    const one = monthNames().get(foldLabel(token));
    const month = two ?? one;
    if (month === undefined) rest.push(token);
    else months.push(month);
    if (two !== undefined) index += 1;
  }
  return { months, rest: rest.join(' ') };
}

function sortRest(text: string, found: Pick<MomentWords, 'months' | 'clock' | 'offset'>): MomentWords | null {
  const numbers: string[] = [];
  let afterNoon: boolean | null = null;
  let letters = '';
  let zones: readonly string[] = [];
  for (const token of text.split(' ')) {
    const folded = foldLabel(token);
    const half = HALVES.get(folded);
    if (folded === '' || FILLERS.has(folded) || /^[-–—.:|]+$/.test(token)) continue;
    if (half !== undefined) afterNoon = half;
    else if (/^[\d/]+$/.test(token)) numbers.push(token);
    else if (/^(\d{1,2}(st|nd|rd|th|er|[ºoa°])|\d{1,4}\.)$/i.test(token)) numbers.push(token.replace(/\D/g, ''));
    else if (letters === '' && zonesOf(token.replace(/\.$/, '')).length > 0) {
      letters = token.replace(/\.$/, '');
      zones = zonesOf(letters);
    } else return null;
  }
  return {
    ...found,
    date: numbers.join(' '),
    afterNoon,
    zones,
    letters,
    language: /[^\p{Script=Latin}\P{L}]/u.test(text) ? 'other' : 'latin',
  };
}
