import { describe, expect, test } from 'vitest';
import { placeMoment } from './placeMoment';
import { readMoment } from './readMoment';

const AT = '2025-08-16T05:26:00';

describe('points in time', () => {
  test.each<readonly [string, string, string]>([
    ['August 16, 2025 05:26:30 IST', '2025-08-16T05:26:30', 'IST'],
    ['Aug. 16, 2025, 5:26 a.m. ET', AT, 'ET'],
    ['Saturday, 16th August 2025 at 05:26 hrs', AT, ''],
    ['16-Aug-2025 05:26 (IST)', AT, 'IST'],
    ['August 16, 2025 5:26 PM', '2025-08-16T17:26:00', ''],
    ['August 16, 2025 12:05 AM', '2025-08-16T00:05:00', ''],
    ['August 16, 2025 12:05 PM', '2025-08-16T12:05:00', ''],
    ['16 August 2025 5 pm', '2025-08-16T17:00:00', ''],
    ['2025-08-16T05:26:30Z', '2025-08-16T05:26:30', 'Z'],
    ['2025/08/16 05:26', AT, ''],
    ['16/08/2025 05:26', AT, ''],
    ['16.08.2025, 05.26', AT, ''],
    ['05:26 IST, 16 August 2025', AT, 'IST'],
    ['February 29, 2024 00:00', '2024-02-29T00:00:00', ''],
    ['१६ अगस्त २०२५, ०५:२६ बजे', AT, ''],
    ['शनिवार 16 अगस्त 2025 05:26 IST', AT, 'IST'],
    ['16 अक्तूबर 2025 05:26', '2025-10-16T05:26:00', ''],
    ['١٦ أغسطس ٢٠٢٥ الساعة ٠٥:٢٦ ص', AT, ''],
    ['١٦ آب/أغسطس ٢٠٢٥ ٠٥:٢٦ م', '2025-08-16T17:26:00', ''],
    ['16 كانون الثاني 2025', '2025-01-16T00:00:00', ''],
    ['16 تشرين الأول 2025م 05:26', '2025-10-16T05:26:00', ''],
    ['16 أوت 2025 05:26', AT, ''],
    ['۱۶/۰۸/۲۰۲۵ ۰۵:۲۶', AT, ''],
    ['൧൬ ഓഗസ്റ്റ് ൨൦൨൫ ൦൫:൨൬', AT, ''],
    ['ഓഗസ്റ്റ് 16, 2025 05:26 IST', AT, 'IST'],
  ])('%s', (text, local, letters) => {
    for (const form of ['NFC', 'NFD'] as const) expect(readMoment(text.normalize(form))).toMatchObject({ local, letters });
  });

  test.each<readonly [string, string]>([
    ['2025-08-16T05:26:30+05:30', '+05:30'],
    ['16 August 2025 05:26 GMT+5:30', '+05:30'],
    ['16 August 2025 05:26 UTC-4', '-04:00'],
    ['16 August 2025 05:26 +0530', '+05:30'],
  ])('%s has an offset', (text, offset) => expect(readMoment(text)).toMatchObject({ offset }));

  test.each([
    'yesterday',
    '2 hours ago',
    'August 16',
    'August 32, 2025',
    'February 29, 2025',
    '16 August 2025 25:00',
    '16 August 2025 05:61',
    '31/02/2025',
    '16/08/25',
    'on Friday',
    '',
    '2025',
    '05:26 IST',
    'August 16, 2025 by Nadia',
    '16 August September 2025',
    '16 August 2025 05:26 QQQ',
    '16 August 2025 05:26 +29:00',
    '1 2 3 4',
    'May',
    '16 2025',
  ])('“%s” is none', (text) => expect(readMoment(text)).toBeNull());
});

describe('zones and open questions', () => {
  const place = (text: string, context: Partial<Parameters<typeof placeMoment>[2]> = {}) => {
    const moment = readMoment(text);
    if (moment === null) throw new Error(text);
    return placeMoment(moment, text, { zone: '', language: '', zoneAnswer: '', dateAnswer: '', ...context });
  };

  test.each<readonly [string, object, object, string | undefined]>([
    ['16 August 2025 05:26 IST', {}, { at: `${AT}+05:30`, zone: 'Asia/Kolkata', confirmed: false }, 'zone'],
    ['16 August 2025 05:26 IST', { zone: 'Europe/Dublin' }, { at: `${AT}+01:00`, zone: 'Europe/Dublin', confirmed: true }, undefined],
    ['16 August 2025 05:26 IST', { zone: 'Asia/Tokyo' }, { at: `${AT}+05:30`, confirmed: false }, 'zone'],
    [
      '16 August 2025 05:26 IST',
      { zoneAnswer: 'Asia/Jerusalem' },
      { at: `${AT}+03:00`, zone: 'Asia/Jerusalem', confirmed: true },
      undefined,
    ],
    ['16 August 2025 05:26 IST', { zoneAnswer: 'No/Such' }, { at: `${AT}+05:30`, confirmed: false }, 'zone'],
    ['16 August 2025 05:26 PKT', {}, { at: `${AT}+05:00`, zone: 'Asia/Karachi', confirmed: true }, undefined],
    ['16 August 2025 05:26 ET', {}, { at: `${AT}-04:00`, zone: 'America/New_York', confirmed: true }, undefined],
    ['16 August 2025 05:26', {}, { zone: null, confirmed: false }, 'zone'],
    ['16 August 2025 05:26', { zone: 'Asia/Tokyo' }, { at: `${AT}+09:00`, zone: 'Asia/Tokyo', confirmed: true }, undefined],
    ['16 August 2025', { zone: 'Asia/Tokyo' }, { at: '2025-08-16T00:00:00+09:00', confirmed: false }, 'zone'],
    ['2025-08-16T05:26:00+05:30', {}, { at: `${AT}+05:30`, zone: null, confirmed: true }, undefined],
    ['2025-08-16T05:26:00+05:30', { zone: 'Asia/Kolkata' }, { at: `${AT}+05:30`, zone: 'Asia/Kolkata', confirmed: true }, undefined],
    ['2025-08-16T05:26:00+05:30', { zone: 'Asia/Tokyo' }, { at: `${AT}+05:30`, zone: null, confirmed: true }, undefined],
    ['05/08/2025 05:26 GMT', {}, { confirmed: false }, 'date'],
    ['05/08/2025 05:26 GMT', { dateAnswer: 'mdy' }, { at: '2025-05-08T05:26:00+00:00', confirmed: true }, undefined],
    ['05/08/2025 05:26 GMT', { dateAnswer: 'dmy' }, { at: '2025-08-05T05:26:00+00:00', confirmed: true }, undefined],
    ['05/08/2025 05:26 GMT', { language: 'en-US' }, { at: '2025-05-08T05:26:00+00:00', confirmed: true }, undefined],
    ['05/08/2025 05:26 GMT', { language: 'hi' }, { at: '2025-08-05T05:26:00+00:00', confirmed: true }, undefined],
    ['16/08/2025 05:26 GMT', { language: 'en-US' }, { at: `${AT}+00:00`, confirmed: true }, undefined],
    ['08/16/2025 05:26 GMT', {}, { at: `${AT}+00:00`, confirmed: true }, undefined],
    ['05/05/2025 05:26 GMT', {}, { at: '2025-05-05T05:26:00+00:00', confirmed: true }, undefined],
  ])('%s with %o', (text, context, instant, question) => {
    const placed = place(text, context);
    expect(placed.instant).toMatchObject({ ...instant, written: text });
    expect(placed.question?.kind).toBe(question);
  });
});
