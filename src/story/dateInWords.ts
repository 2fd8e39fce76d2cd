import type { HouseFile } from '../contract/houseFile';
import { MONTHS } from './months';
import { WEEKDAYS } from './weekdays';

/** How a house writes days and clocks. */
export type DateForm = HouseFile['date'];

/** The form of Galley itself: `16 August 2025, 05:26`. */
export const USUAL_FORM: DateForm = { order: 'dmy', clock: '24', digits: 'latin', weekday: false };

const ZEROS: { readonly [language: string]: number } = { hi: 0x966, mr: 0x966, ar: 0x660, ur: 0x6f0, fa: 0x6f0, ml: 0xd66 };
const NOON: { readonly [language: string]: readonly [before: string, after: string] } = {
  en: ['am', 'pm'],
  hi: ['पूर्वाह्न', 'अपराह्न'],
  mr: ['म.पू.', 'म.उ.'],
  ar: ['ص', 'م'],
  ur: ['قبل دوپہر', 'بعد دوپہر'],
  fa: ['ق.ظ.', 'ب.ظ.'],
};

/** The day of a local time (`2025-08-16T05:26…`) in words: `16 August 2025`, `Saturday, August 16, 2025`, `2025-08-16`. */
export function dayInWords(local: string, language: string, form: DateForm): string {
  const [, year = '', month = '', day = ''] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(local) ?? [];
  const primary = primaryOf(language);
  const name = named(MONTHS, primary)?.[Number(month) - 1] ?? month;
  const comma = commaOf(primary);
  const words =
    form.order === 'ymd'
      ? `${year}-${month}-${day}`
      : form.order === 'mdy'
        ? `${name} ${Number(day)}${comma} ${Number(year)}`
        : `${Number(day)} ${name} ${Number(year)}`;
  const weekday = named(WEEKDAYS, primary)?.[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return inDigits(form.weekday && weekday !== undefined ? `${weekday}${comma} ${words}` : words, primary, form);
}

/** The clock of a local time: `05:26`, `5:26 am`. */
export function clockInWords(local: string, language: string, form: DateForm): string {
  const [, hours = '', minutes = ''] = /T(\d\d):(\d\d)/.exec(local) ?? [];
  const primary = primaryOf(language);
  if (form.clock === '24') return inDigits(`${hours}:${minutes}`, primary, form);
  const [before = 'am', after = 'pm'] = (Object.hasOwn(NOON, primary) ? NOON[primary] : undefined) ?? [];
  return `${inDigits(`${Number(hours) % 12 || 12}:${minutes}`, primary, form)} ${Number(hours) < 12 ? before : after}`;
}

/** The sign between parts of a date. */
export function commaOf(language: string): string {
  return ['ar', 'fa', 'ur'].includes(primaryOf(language)) ? '،' : ',';
}

function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? 'en';
}

function named(table: Readonly<Record<string, readonly string[]>>, primary: string): readonly string[] | undefined {
  return (Object.hasOwn(table, primary) ? table[primary] : undefined) ?? table.en;
}

function inDigits(text: string, primary: string, form: DateForm): string {
  const zero = form.digits === 'language' && Object.hasOwn(ZEROS, primary) ? ZEROS[primary] : undefined;
  return zero === undefined ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
