import { MONTH, mayNameWeekday, monthOf, WEEKDAY, weekdayOf } from './calendarPattern';

/** A date as it may be read. */
export interface ReadDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** Null where none is written. */
  readonly year: number | null;
}

/** A weekday beside a date, as a text says them. */
export interface DatedDay {
  /** Offsets of the whole, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** The date; of one in numbers alone, every way to read it. At least one. */
  readonly dates: readonly ReadDate[];
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0d66];
/** Numbers behind a date that are no years: hours as the services write them, and people. */
const NO_YEAR = '(?!\\d|\\s?(?:hrs|hours|h|IST|GMT|UTC|people|बजे|लोग|شخص|പേർ)(?!\\p{L}))';
const DAY = '(?<![\\d.,:/–-])(?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:-?(?:ന്|ാം തീയതി))?';
const year = (name: string): string =>
  `(?:[\\s,،]{1,3}(?:of\\s|in\\s|من\\s|عام\\s|سنة\\s|सन्?\\s|वर्ष\\s){0,2}(?<${name}>(?:1\\d|2[01])\\d\\d)${NO_YEAR})?`;
const BETWEEN = '[\\s,،(]{1,3}(?:the\\s|الموافق\\s|يوم\\s|यानी\\s|यानि\\s|दिनांक\\s)?';
const AFTER = '[\\s,،(]{1,3}(?:को\\s|a\\s)?';
const OF = '\\s(?:of\\s|من\\s)?';
const NUMBERS = '(?<![\\d./–-])(?<a>\\d{1,4})(?<sign>[./-])(?<b>\\d{1,2})\\k<sign>(?<c>\\d{1,4})(?![./–-]?\\d)';
const named = (name: string, source: string): string => source.replace('(', `(?<${name}>`);
const WEEKDAY_NAME = named('weekday', WEEKDAY);
const MONTH_NAME = named('month', MONTH);

/** Weekday first or date first; day before month or after it; in Malayalam the year may come before the month. */
const FORMS: readonly (readonly [isDateFirst: boolean, source: string])[] = [
  [false, `${WEEKDAY_NAME}\\.?${BETWEEN}${DAY}${OF}${MONTH_NAME}${year('year')}`],
  [false, `${WEEKDAY_NAME}\\.?${BETWEEN}${MONTH_NAME}\\s${DAY}${year('year')}`],
  [true, `${DAY}${OF}${MONTH_NAME}${year('year')}${AFTER}${WEEKDAY_NAME}`],
  [true, `(?:(?<!\\d)(?<before>\\d{4})\\s)?(?<![\\p{L}\\p{M}\\p{N}])${MONTH_NAME}\\s${DAY}${year('year')}${AFTER}${WEEKDAY_NAME}`],
  [false, `${WEEKDAY_NAME}\\.?${BETWEEN}${NUMBERS}`],
  [true, `${NUMBERS}${AFTER}${WEEKDAY_NAME}`],
];

/** Longest distance between the ends of a weekday and its date, in UTF-16 units. */
const REACH = 70;

const JOINED = '(?:and|or|to|till|until|through|और|या|से|तथा|व|एवं|و|أو|إلى|حتى|&|[–—/-])';
/** More than one day: which of the dates a weekday belongs to is not said. */
const JOINED_BEFORE = `(?:\\d(?:st|nd|rd|th)?|${WEEKDAY})\\s*(?:[,،]|[,،]?\\s*${JOINED})\\s*(?:the\\s)?$`;
const JOINED_AFTER = `^\\)?[,،]?\\s*${JOINED}\\s*(?:\\d{1,2}(?!\\d)|${WEEKDAY})`;

interface Patterns {
  readonly weekday: RegExp;
  readonly forms: readonly { readonly form: RegExp; readonly isDateFirst: boolean }[];
  readonly joinedBefore: RegExp;
  readonly joinedAfter: RegExp;
}

let made: Patterns | null = null;

/** The patterns, made for the first text that may name a weekday: they are long, and a window would wait for them before it shows anything. */
function patterns(): Patterns {
  made ??= {
    weekday: new RegExp(WEEKDAY, 'gu'),
    forms: FORMS.map(([isDateFirst, source]) => ({ form: new RegExp(source, 'gu'), isDateFirst })),
    joinedBefore: new RegExp(JOINED_BEFORE, 'u'),
    joinedAfter: new RegExp(JOINED_AFTER, 'u'),
  };
  return made;
}
/** What may stand behind an English weekday that belongs to the date before it. */
const CLOSES = /^\.?\s*(?:[,;:!?)]|\.(?:\s|$)|$)/;

/** Weekdays that stand beside a date in a text: English, Hindi, Arabic and Malayalam names, any of their digits. */
export function datedDays(text: string): readonly DatedDay[] {
  if (!/\p{Nd}/u.test(text) || !mayNameWeekday(text)) return [];
  const folded = foldDigits(text);
  const found: DatedDay[] = [];
  for (const { index } of folded.matchAll(patterns().weekday)) {
    for (const one of datesAround(folded, index)) {
      if (!found.some(({ from, to }) => from < one.to && one.from < to)) found.push(one);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The years that a text names, anywhere. */
export function yearsIn(text: string): readonly number[] {
  return [...foldDigits(text).matchAll(/(?<!\d)(?:1\d|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
}

/** Dates close to the weekday at `index`: the long forms are tried nowhere else. */
function datesAround(text: string, index: number): readonly DatedDay[] {
  const start = Math.max(0, index - REACH);
  const piece = text.slice(start, index + REACH);
  const { forms, joinedBefore, joinedAfter } = patterns();
  return forms.flatMap(({ form, isDateFirst }) =>
    [...piece.matchAll(form)].flatMap((match): readonly DatedDay[] => {
      const from = start + match.index;
      const to = from + match[0].length;
      const weekday = weekdayOf(match.groups?.weekday ?? '');
      const dates = datesOf(match.groups ?? {});
      const isCut = (match.index === 0 && start > 0) || (to === start + piece.length && to < text.length);
      if (isCut || weekday === undefined || dates.length === 0) return [];
      const [before, after] = [text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH)];
      if (joinedBefore.test(before) || joinedAfter.test(after)) return [];
      return isDateFirst && !belongs(match[0], after) ? [] : [{ from, to, weekday, dates }];
    }),
  );
}

/** Whether a weekday behind a date is that date's. `7 March, Monday’s papers say` is two things; in the other languages a weekday does not go on like that. */
function belongs(whole: string, after: string): boolean {
  return /(?:[^A-Za-z.]|\(\p{L}+|\sa\s\p{L}+)$/u.test(whole) || CLOSES.test(after);
}

function datesOf(groups: { readonly [name: string]: string | undefined }): readonly ReadDate[] {
  const { a, b, c } = groups;
  if (a !== undefined && b !== undefined && c !== undefined) return datesOfNumbers(a, b, c);
  const month = monthOf(groups.month ?? '');
  const year = groups.year ?? groups.before;
  return month === undefined ? [] : [{ day: Number(groups.day), month, year: year === undefined ? null : Number(year) }];
}

/** `2025-08-16`, or day and month in either order before the year. */
function datesOfNumbers(a: string, b: string, c: string): readonly ReadDate[] {
  const dates =
    a.length === 4 && c.length <= 2
      ? [{ year: Number(a), month: Number(b), day: Number(c) }]
      : c.length === 4 && a.length <= 2
        ? [
            { year: Number(c), month: Number(b), day: Number(a) },
            { year: Number(c), month: Number(a), day: Number(b) },
          ]
        : [];
  return dates.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

/** Digits of the four scripts as ASCII ones; every offset stays. */
function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९൦-൯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
  });
}
