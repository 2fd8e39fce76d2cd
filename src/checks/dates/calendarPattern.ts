import { BRACKETED_WEEKDAYS, MONTH_WORDS, WEEKDAYS } from './calendarWords.table';

// Malayalam is written with chillu letters or with their older sequences.
const CHILLUS: readonly (readonly [letter: string, old: string])[] = [
  ['ർ', 'ര്\u200d'],
  ['ൽ', 'ല്\u200d'],
  ['ൾ', 'ള്\u200d'],
  ['ൺ', 'ണ്\u200d'],
  ['ൻ', 'ന്\u200d'],
];
/** Devanagari fa: a letter and its dot, or one sign for both (which no normal form keeps). */
const FA = { two: 'फ\u093c', one: '\u095e' };

const WEEKDAY_NUMBERS = numbered([...WEEKDAYS, ...BRACKETED_WEEKDAYS], 7, 0);
const MONTH_NUMBERS = numbered(MONTH_WORDS, 12, 1);
const EDGE = '[\\p{L}\\p{M}\\p{N}]';

/** Source of a pattern for a weekday's name, one group. A newspaper is called `The Sun`; short names of Malayalam count in brackets only. */
export const WEEKDAY = `((?<!${EDGE})(?<![Tt]he (?=Sun(?!d)))(?:${alternatives(WEEKDAYS)})(?!${EDGE})|(?<=\\()(?:${alternatives(BRACKETED_WEEKDAYS)})(?=\\)))`;

/** True where a weekday may stand in a text: quicker than to look for one, for the many lines that have none. */
export function mayNameWeekday(text: string): boolean {
  return /Sun|Mon|Tue|Wed|Thu|Fri|Sat|SUN|MON|TUE|WED|THU|FRI|SAT|वार|الأ|الا|الإ|الث|الخ|الج|الس|ഴ്|\(/.test(text);
}

const ANY_MONTH = `(?:${alternatives(MONTH_WORDS)})(?!${EDGE})`;

/** Source of a pattern for a month's name, one group; behind it perhaps the same month by the name of another tradition (`أغسطس/آب`, `أغسطس (آب)`). */
export const MONTH = `(${ANY_MONTH})(?:\\.(?=[\\s,]*\\d))?(?:\\s?[/(]\\s?${ANY_MONTH}\\)?)?`;

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(name: string): number | undefined {
  return WEEKDAY_NUMBERS.get(keyOf(name));
}

/** 1 January to 12 December. */
export function monthOf(name: string): number | undefined {
  return MONTH_NUMBERS.get(keyOf(name));
}

function numbered(rows: readonly (readonly string[])[], around: number, start: number): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.map((name) => [keyOf(name), (index % around) + start] as const)));
}

/** A name without what differs in writing only: capitals, joiners, older letters. */
function keyOf(name: string): string {
  let key = name.toLowerCase().replaceAll(FA.one, FA.two);
  for (const [letter, old] of CHILLUS) key = key.replaceAll(old, letter);
  return key.replace(/[\u200c\u200d]/g, '');
}

/** The longest first, so that `Sept` is not read as `Sep`. Names of Latin letters are names with a capital only: `may`, `march`, `sat` and `wed` are words. */
function alternatives(rows: readonly (readonly string[])[]): string {
  const names = rows.flat().flatMap((name) => (/^[A-Z]/.test(name) ? [name, name.toUpperCase()] : [name]));
  return [...new Set(names)]
    .sort((one, other) => other.length - one.length)
    .map(spelt)
    .join('|');
}

/** A pattern for all ways to write a name. */
function spelt(name: string): string {
  let pattern = name.replaceAll(FA.two, `(?:${FA.two}|${FA.one})`).replace(/\u0d4d/g, '\u0d4d[\u200c\u200d]?');
  for (const [letter, old] of CHILLUS) pattern = pattern.replaceAll(letter, `(?:${letter}|${old})`);
  return pattern;
}
