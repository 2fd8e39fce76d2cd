import { MONTH_WORDS, WEEKDAYS } from './calendarWords.table';

/** A weekday beside a date, as a text says them. */
export interface DatedDay {
  /** Offsets of the whole, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** Null where none is written. */
  readonly year: number | null;
}

// Malayalam is written with chillu letters or with their older sequences; hamza and spelling are in the table.
const OLD_CHILLU: Readonly<Record<string, string>> = { ർ: 'ര്‍', ൽ: 'ല്‍', ൾ: 'ള്‍', ൺ: 'ണ്‍', ൻ: 'ന്‍' };
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0d66];

const weekdays = numbered(WEEKDAYS, 0);
const months = numbered(MONTH_WORDS, 1);
const EDGE = '[\\p{L}\\p{M}\\p{N}]';
const WEEKDAY = `(?<!${EDGE})(${alternatives(weekdays)})(?!${EDGE})\\.?`;
const MONTH = `(${alternatives(months)})(?!${EDGE})(?:\\.(?=[\\s,]*\\d))?(?:\\s*/\\s*\\p{L}{2,9}(?:\\s\\p{L}{2,9})?)?`;
const DAY = '(?<![\\d–-])(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:[\\s,،]{1,3}(?:of\\s)?(\\d{4})(?!\\d))?';
const BETWEEN = '[\\s,،(]{1,3}(?:the\\s|الموافق\\s|ما\\s)?';
const AFTER = '[\\s,،(]{1,3}(?:को\\s)?';

const ANY_WEEKDAY = new RegExp(alternatives(weekdays), 'iu');
const WEEKDAYS_IN = new RegExp(WEEKDAY, 'giu');
/** Longest distance between the ends of a weekday and its date, in UTF-16 units. */
const REACH = 60;

/** Weekday first or date first; day before month or after it; in Malayalam the year may come before the month. */
const FORMS: readonly { readonly form: RegExp; readonly groups: readonly ['weekday' | 'day' | 'month' | 'year', ...string[]] }[] = [
  { form: new RegExp(`${WEEKDAY}${BETWEEN}${DAY}\\s(?:of\\s)?${MONTH}${YEAR}`, 'giu'), groups: ['weekday', 'day', 'month', 'year'] },
  { form: new RegExp(`${WEEKDAY}${BETWEEN}${MONTH}\\s${DAY}${YEAR}`, 'giu'), groups: ['weekday', 'month', 'day', 'year'] },
  { form: new RegExp(`${DAY}\\s${MONTH}${YEAR}${AFTER}${WEEKDAY}`, 'giu'), groups: ['day', 'month', 'year', 'weekday'] },
  {
    form: new RegExp(`(?:(?<!\\d)(\\d{4})\\s)?(?<!${EDGE})${MONTH}\\s${DAY}${AFTER}${WEEKDAY}`, 'giu'),
    groups: ['year', 'month', 'day', 'weekday'],
  },
];

/** Weekdays that stand beside a date in a text: English, Hindi, Arabic and Malayalam names, any of their digits. */
export function datedDays(text: string): readonly DatedDay[] {
  if (!/\p{Nd}/u.test(text) || !ANY_WEEKDAY.test(text)) return [];
  const folded = foldDigits(text);
  const found: DatedDay[] = [];
  for (const { index } of folded.matchAll(WEEKDAYS_IN)) {
    // A date stands close to its weekday: the long forms are tried nowhere else.
    const start = Math.max(0, index - REACH);
    for (const one of datesIn(folded.slice(start, index + REACH), start)) {
      if (!found.some(({ from, to }) => from < one.to && one.from < to)) found.push(one);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

function datesIn(text: string, start: number): readonly DatedDay[] {
  return FORMS.flatMap(({ form, groups }) =>
    [...text.matchAll(form)].flatMap((match): readonly DatedDay[] => {
      const part = (name: string) => match[groups.indexOf(name as 'day') + 1];
      const weekday = weekdays.get(key(part('weekday') ?? ''));
      const month = months.get(key(part('month') ?? ''));
      if (weekday === undefined || month === undefined) return [];
      const from = start + match.index;
      const year = part('year');
      return [
        { from, to: from + match[0].length, weekday, month, day: Number(part('day')), year: year === undefined ? null : Number(year) },
      ];
    }),
  );
}

/** Digits of the four scripts as ASCII ones; every offset stays. */
function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९൦-൯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
  });
}

function numbered(rows: readonly (readonly string[])[], start: number): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.flatMap(spellings).map((name) => [key(name), index + start] as const)));
}

function spellings(name: string): readonly string[] {
  const old = name.replace(/[ർൽൾൺൻ]/g, (letter) => OLD_CHILLU[letter] ?? letter);
  return old === name ? [name] : [name, old];
}

function key(name: string): string {
  return name.toLowerCase();
}

/** The longest first, so that `Sept` is not read as `Sep`. */
function alternatives(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((one, other) => other.length - one.length).join('|');
}
