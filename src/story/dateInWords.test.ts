import { expect, it } from 'vitest';
import { clockInWords, type DateForm, dayInWords, USUAL_FORM } from './dateInWords';

const form = (own: Partial<DateForm>): DateForm => ({ ...USUAL_FORM, ...own });

it.each<[string, string, Partial<DateForm>, string, string]>([
  ['2025-08-16T05:26:30+05:30', 'en', {}, '16 August 2025', '05:26'],
  ['2025-08-16T05:26:30+05:30', 'en-IN', { weekday: true }, 'Saturday, 16 August 2025', '05:26'],
  ['2025-08-16T17:05:00Z', 'en', { order: 'mdy', clock: '12', weekday: true }, 'Saturday, August 16, 2025', '5:05 pm'],
  ['2025-08-16T00:00:00Z', 'en', { order: 'ymd', clock: '12' }, '2025-08-16', '12:00 am'],
  ['2025-08-16T12:30:00Z', 'hi', { digits: 'language', weekday: true, clock: '12' }, 'शनिवार, १६ अगस्त २०२५', '१२:३० अपराह्न'],
  ['2025-08-16T09:30:00+03:00', 'ar', { digits: 'language', weekday: true, clock: '12' }, 'السبت، ١٦ أغسطس ٢٠٢٥', '٩:٣٠ ص'],
  ['2025-08-16T09:30:00+05:30', 'ml', { weekday: true, clock: '12' }, 'ശനിയാഴ്‌ച, 16 ഓഗസ്റ്റ് 2025', '9:30 am'],
  ['2025-08-16T09:30:00+05:00', 'ur', { digits: 'language' }, '۱۶ اگست ۲۰۲۵', '۰۹:۳۰'],
  ['0099-01-01T09:30:00Z', 'en', {}, '1 January 99', '09:30'],
  ['2025-08-16T09:30:00Z', 'xx', { digits: 'language' }, '16 August 2025', '09:30'],
])('%s in %s', (at, language, own, day, clock) => {
  expect(dayInWords(at, language, form(own))).toBe(day);
  expect(clockInWords(at, language, form(own))).toBe(clock);
});
