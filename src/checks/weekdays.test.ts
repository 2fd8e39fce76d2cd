import { expect, test } from 'vitest';
import type { JsonValue } from '../contract/json';
import { saidOf } from './testing/saidOf';
import { paragraph, storyOf } from './testing/storyOf';
import { weekdays } from './weekdays';

const at = (when: string): JsonValue => ({ at: when, zone: 'Asia/Kolkata', confirmed: true, written: '' });
const STORY = at('2026-03-07T06:00:00+05:30');
const ZWNJ = '\u200c';
const ZWJ = '\u200d';

type Row = readonly [language: string, text: string, ...wrong: string[]];

/** What a check that knows the calendar says: 16 August 2025 was a Saturday; 7 March 2026, when the story is published, is one too. */
const HITS: readonly Row[] = [
  ['en', 'They met on Sunday, 16 August 2025.', 'Sunday, 16 August 2025'],
  ['en', 'They met on Sunday, August 16, 2025 again.', 'Sunday, August 16, 2025'],
  ['en', 'They met on Sunday, 16 August, 2025.', 'Sunday, 16 August, 2025'],
  ['en', 'They met on Fri Aug. 16th 2025.', 'Fri Aug. 16th 2025'],
  ['en', 'SUNDAY, AUGUST 16, 2025', 'SUNDAY, AUGUST 16, 2025'],
  ['en', 'Sunday the 16th of August 2025', 'Sunday the 16th of August 2025'],
  ['en', 'on 16 August 2025 (Sunday)', '16 August 2025 (Sunday'],
  ['en', '16 August 2025, a Sunday, was hot.', '16 August 2025, a Sunday'],
  ['en', 'They meet on Friday, 7 March.', 'Friday, 7 March'],
  ['en', 'They meet on Friday\u00a07\u00a0March.', 'Friday\u00a07\u00a0March'],
  ['en', 'It opened on Sunday, 2025-08-16.', 'Sunday, 2025-08-16'],
  ['en', 'It opened on Sunday (16/08/2025).', 'Sunday (16/08/2025'],
  ['en', 'It opened on 16.08.2025 (Sunday).', '16.08.2025 (Sunday'],
  // Neither as 3 July nor as 7 March 2025: a Thursday and a Friday.
  ['en', 'It opened on Sunday, 7/3/2025.', 'Sunday, 7/3/2025'],
  ['en', 'Wednesday, 29 February 2024', 'Wednesday, 29 February 2024'],
  ['en', 'Friday, 1 January 1930', 'Friday, 1 January 1930'],
  ['hi', 'वे रविवार, 16 अगस्त 2025 को मिले।', 'रविवार, 16 अगस्त 2025'],
  ['hi', 'वे १६ अगस्त २०२५ (रविवार) को मिले।', '१६ अगस्त २०२५ (रविवार'],
  ['hi', 'वे 16 अगस्त, 2025 को रविवार था।', '16 अगस्त, 2025 को रविवार'],
  ['hi', 'वे रविवार यानी 16 अगस्त 2025 को मिले।', 'रविवार यानी 16 अगस्त 2025'],
  ['hi', 'वे रविवार दिनांक 16 अगस्त 2025 को मिले।', 'रविवार दिनांक 16 अगस्त 2025'],
  ['hi', 'वे शुक्रवार 7 मार्च को मिलेंगे।', 'शुक्रवार 7 मार्च'],
  ['hi', 'वे वीरवार, 7 मार्च को मिलेंगे।', 'वीरवार, 7 मार्च'],
  // The letter with its dot, as one sign and as two: 14 February 2025 was a Friday.
  ['hi', 'वे सोमवार, 14 फ़रवरी 2025 को मिले।', 'सोमवार, 14 फ़रवरी 2025'],
  ['hi', 'वे सोमवार, 14 \u095eरवरी 2025 को मिले।', 'सोमवार, 14 \u095eरवरी 2025'],
  ['hi', 'बैठक रविवार (16/08/2025) को हुई।', 'रविवार (16/08/2025'],
  ['ar', 'التقيا يوم الأحد 16 أغسطس/آب 2025.', 'الأحد 16 أغسطس/آب 2025'],
  ['ar', 'التقيا يوم الأحد 16 أغسطس (آب) 2025.', 'الأحد 16 أغسطس (آب) 2025'],
  ['ar', 'التقيا يوم الأحد الموافق ١٦ آب ٢٠٢٥.', 'الأحد الموافق ١٦ آب ٢٠٢٥'],
  ['ar', 'التقيا يوم الأحد 16 من أغسطس عام 2025.', 'الأحد 16 من أغسطس عام 2025'],
  ['ar', 'التقيا الجمعة، 7 مارس', 'الجمعة، 7 مارس'],
  ['ar', 'التقيا يوم الأحد ١٦/٨/٢٠٢٥', 'الأحد ١٦/٨/٢٠٢٥'],
  ['ar', 'التقيا يوم الأحد 2025/8/16', 'الأحد 2025/8/16'],
  ['ml', 'അവർ 2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്ച കണ്ടു.', '2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്ച'],
  ['ml', `അവർ 2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്${ZWNJ}ച കണ്ടു.`, `2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്${ZWNJ}ച`],
  ['ml', 'അവർ 2025 ഓഗസ്റ്റ് 16-ന് ഞായറാഴ്ച കണ്ടു.', '2025 ഓഗസ്റ്റ് 16-ന് ഞായറാഴ്ച'],
  ['ml', 'അവർ ൨൦൨൫ ഓഗസ്റ്റ് ൧൬ ഞായറാഴ്ച കണ്ടു.', '൨൦൨൫ ഓഗസ്റ്റ് ൧൬ ഞായറാഴ്ച'],
  ['ml', 'വെള്ളിയാഴ്ച (മാർച്ച് 7) കാണും.', 'വെള്ളിയാഴ്ച (മാർച്ച് 7'],
  ['ml', `വെള്ളിയാഴ്ച (മാര്${ZWJ}ച്ച് 7) കാണും.`, `വെള്ളിയാഴ്ച (മാര്${ZWJ}ച്ച് 7`],
  ['ml', 'മാർച്ച് 7 (വെള്ളി) കാണും.', 'മാർച്ച് 7 (വെള്ളി'],
  ['ml', `ഒക്${ZWNJ}ടോബർ 2, 2025 (ശനിയാഴ്ച)`, `ഒക്${ZWNJ}ടോബർ 2, 2025 (ശനിയാഴ്ച`],
];

/** What looks like a wrong weekday and is none. */
const MISSES: readonly Row[] = [
  ['en', 'They met on Saturday, 16 August 2025.'],
  ['en', 'They meet on Saturday, 7 March.'],
  ['en', 'It opened on Saturday, 2025-08-16, and closed on Sunday, 08/17/2025.'],
  // 3 July and 7 March: one of the two fits.
  ['en', 'It opened on Thursday, 7/3/2025. Others write Friday, 7/3/2025.'],
  // Without a year the nearest: 20 December 2025 was a Saturday.
  ['en', 'They met on Saturday, 20 December.'],
  ['en', 'Wednesday, 1 January 2025, and Thursday, 29 February 2024'],
  // Two days, two dates.
  ['en', 'Saturday and Sunday, 16 and 17 August 2025'],
  ['en', 'Saturday and Sunday, August 16 and 17, 2025'],
  ['en', 'On 16 and 17 August 2025, Saturday and Sunday, it rained.'],
  ['en', 'Saturday to Sunday, 16 August to 17 August 2025'],
  ['en', 'Friday–Sunday, August 15–17, 2025'],
  ['en', 'From Friday, Saturday and Sunday, 16 August 2025'],
  ['en', 'On 15–16 August 2025 (Friday and Saturday)'],
  // A date, and what is on another day.
  ['en', 'They left on 16 August 2025, Sunday papers said; by 16 August 2025 Monday’s fares were sold.'],
  // Names that are others' names, and words.
  ['en', 'The Sunday Times, 16 August 2025'],
  ['en', 'The Sun, 16 August 2025, page 3'],
  ['en', 'The couple wed 16 August 2025, and there they sat, 17 August 2025, all day.'],
  ['en', 'Mon ami, 16 August 2025'],
  ['en', 'On Sunday 16 people met; on Monday, August rain.'],
  ['en', 'On Monday, 12 may come and 13 march on.'],
  // No year, and a story of another time: 22 November 1963 was a Friday, the nearest one a Saturday.
  ['en', 'In 1963, on Friday, 22 November, the shots fell.'],
  ['en', 'It was in the winter of 1944 that, on Monday, 12 March, the last boat left.'],
  ['en', 'At Saturday, 7 March 1530 hrs, the boat came in.'],
  ['en', 'On Saturday, 7 March 2000 people came.'],
  // Calendars of their time: the Great Fire of London and Bloody Sunday in Petersburg.
  ['en', 'The fire broke out on Sunday, 2 September 1666.'],
  ['en', 'They marched on Sunday, 9 January 1905, in Petersburg.'],
  // Not a date at all.
  ['en', 'On Saturday, 31 February 2025'],
  ['en', 'Sunday, 16/31/2025'],
  ['en', 'Sunday 2-1, Monday 3/2'],
  ['hi', 'वे शनिवार, 16 अगस्त 2025 को मिले।'],
  ['hi', 'शनिवार और रविवार, 16 और 17 अगस्त 2025'],
  ['hi', '16 से 17 अगस्त 2025, शनिवार और रविवार'],
  ['hi', 'सन 2011 में शनिवार, 1 अप्रैल को वे मिले थे।'],
  ['ar', 'التقيا يوم السبت 16 أغسطس 2025.'],
  ['ar', 'التقيا يوم السبت 16 أغسطس (آب) 2025.'],
  ['ar', 'السبت والأحد 16 و17 أغسطس 2025'],
  ['ar', 'الجمعة 7 رمضان 1446 هـ الموافق 7 مارس 2025'],
  ['ar', 'في عام 2011، الجمعة 28 يناير، خرجوا.'],
  ['ml', 'അവർ 2025 ഓഗസ്റ്റ് 16 ശനിയാഴ്ച കണ്ടു.'],
  ['ml', `ശനിയാഴ്ച (മാര്${ZWJ}ച്ച് 7) കാണും.`],
  // A medal, the sun's neighbours: words that are weekdays in brackets only.
  ['ml', 'മാർച്ച് 7 വെള്ളി മെഡൽ നേടി; മാർച്ച് 8 ചൊവ്വ കാണാം.'],
];

test.each([...HITS, ...MISSES])('%s: %s', (language, text, ...wrong) => {
  const doc = storyOf([paragraph(text)], {}, { language, published: STORY });
  expect(saidOf(weekdays, doc, text)).toEqual(wrong.map((words) => `date.weekday: ${words}`));
});

test('a date without a year is left alone in a story without a time', () => {
  const text = 'They meet on Friday, 7 March.';
  expect(saidOf(weekdays, storyOf([paragraph(text)]), text)).toEqual([]);
});

test.each<readonly [day: string, when: string, wrong: boolean]>([
  // Around the turn of the year the nearest is not always in the year of the story.
  ['Wednesday, 31 December', '2026-01-01T00:10:00+05:30', false],
  ['Thursday, 31 December', '2026-01-01T00:10:00+05:30', true],
  ['Friday, 1 January', '2025-12-30T10:00:00+05:30', true],
  ['Thursday, 1 January', '2025-12-30T10:00:00+05:30', false],
  ['Thursday, 29 February', '2024-03-01T10:00:00+05:30', false],
])('%s in a story of %s', (day, when, wrong) => {
  const text = `They met on ${day}.`;
  const doc = storyOf([paragraph(text)], {}, { published: at(when) });
  expect(saidOf(weekdays, doc, text)).toHaveLength(wrong ? 1 : 0);
});

test('a long line is searched from end to end, and every hit stands at its own place', () => {
  const rain = 'It rained, and nobody came to the harbour that day. ';
  const text = `${rain.repeat(40)}Sunday, 16 August 2025. ${rain.repeat(40)}12016 August 2025 (Sunday). Friday, 7 March 2026.`;
  const doc = storyOf([paragraph(text)], {}, { published: STORY });
  expect(saidOf(weekdays, doc, text)).toEqual(['date.weekday: Sunday, 16 August 2025', 'date.weekday: Friday, 7 March 2026']);
});
