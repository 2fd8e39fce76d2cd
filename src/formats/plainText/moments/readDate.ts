/** A calendar date, and the same with day and month the other way round where that is a date too. */
export interface ReadDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly swapped: string | null;
}

/** The date in the numbers of a line (`16 2025`, `16/08/2025`, `2025/08/16`) with the months that it names. Null where they are no date, or two. */
export function readDate(numbers: string, months: readonly number[]): ReadDate | null {
  const parts = numbers.split(/[ /]/).map(Number);
  return months.length > 0 ? named(parts, months) : inNumbers(parts, numbers);
}

/** With a month by name the numbers are a day and a year of four digits, in either order. Two names must mean the same month. */
function named(parts: readonly number[], months: readonly number[]): ReadDate | null {
  const [month = 0] = months;
  if (parts.length !== 2 || months.length > 2 || months.some((other) => other !== month)) return null;
  const [first = 0, second = 0] = parts;
  const iso = first > 999 ? isoDate(first, month, second) : isoDate(second, month, first);
  return iso === null ? null : { iso, swapped: null };
}

function inNumbers(parts: readonly number[], written: string): ReadDate | null {
  const [first = 0, second = 0, third = 0] = parts;
  if (parts.length !== 3 || !/^\d+\/\d+\/\d+$/.test(written)) return null;
  if (first > 999) {
    const iso = isoDate(first, second, third);
    return iso === null ? null : { iso, swapped: null };
  }
  const dayFirst = isoDate(third, second, first);
  const monthFirst = isoDate(third, first, second);
  if (dayFirst === null) return monthFirst === null ? null : { iso: monthFirst, swapped: null };
  return { iso: dayFirst, swapped: monthFirst === dayFirst ? null : monthFirst };
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
