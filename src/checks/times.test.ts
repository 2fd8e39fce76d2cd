import { expect, test } from 'vitest';
import type { JsonValue } from '../contract/json';
import { rulesOf } from './testing/rulesOf';
import { saidOf } from './testing/saidOf';
import { paragraph, storyOf } from './testing/storyOf';
import { timeOrder } from './timeOrder';
import { weekdays } from './weekdays';
import { zones } from './zones';

const at = (when: string, confirmed = true): JsonValue => ({
  at: when,
  zone: 'Asia/Kolkata',
  confirmed,
  written: confirmed ? '' : 'then IST',
});
const EARLY = at('2026-03-07T06:00:00+05:30');
const LATE = at('2026-03-07T07:00:00+05:30');

test.each<readonly [metadata: { readonly [key: string]: JsonValue }, now: string | null, rules: readonly string[]]>([
  [{ published: EARLY, updated: LATE }, null, []],
  [{ published: EARLY, updated: EARLY }, null, []],
  [{ published: LATE, updated: EARLY }, null, ['time.updated-before-published']],
  // 01:00 UTC is after 06:00 in India (00:30 UTC), whatever the clocks say.
  [{ published: EARLY, updated: { at: '2026-03-07T01:00:00+00:00', zone: 'UTC', confirmed: true, written: '' } }, null, []],
  [{ published: at('2026-03-07T07:00:00+05:30', false), updated: EARLY }, null, []],
  [{ published: EARLY, embargo: LATE }, null, ['time.published-before-embargo']],
  [{ published: LATE, embargo: EARLY }, null, []],
  [{ embargo: EARLY }, '2026-03-07T00:29:00Z', []],
  [{ embargo: EARLY }, '2026-03-07T00:31:00Z', ['time.embargo-past']],
  [{ embargo: EARLY }, null, []],
])('%j at %s', (metadata, now, rules) => {
  expect(rulesOf(timeOrder, storyOf([], {}, metadata), undefined, now)).toEqual(rules.map((rule) => ` ${rule}`));
});

test('a zone that nobody has confirmed is named once a time', () => {
  const open = at('2026-03-07T06:00:00+05:30', false);
  expect(rulesOf(zones, storyOf([], {}, { published: open, embargo: open, updated: EARLY }))).toEqual([
    ' export.zone-unconfirmed',
    ' export.zone-unconfirmed',
  ]);
  expect(rulesOf(zones, storyOf([], {}, { published: EARLY }))).toEqual([]);
});

// 16 August 2025 was a Saturday; 7 March 2026, when the story is published, is one too.
test.each<readonly [language: string, text: string, ...wrong: string[]]>([
  ['en', 'They met on Saturday, 16 August 2025.'],
  ['en', 'They met on Sunday, 16 August 2025.', 'Sunday, 16 August 2025'],
  ['en', 'They met on Sunday, August 16, 2025 again.', 'Sunday, August 16, 2025'],
  ['en', 'They met on Fri Aug. 16th 2025.', 'Fri Aug. 16th 2025'],
  ['en', 'Sunday the 16th of August 2025', 'Sunday the 16th of August 2025'],
  ['en', 'on 16 August 2025 (Sunday)', '16 August 2025 (Sunday'],
  ['en', 'They meet on Saturday, 7 March.'],
  ['en', 'They meet on Friday, 7 March.', 'Friday, 7 March'],
  // Without a year the nearest: 20 December 2025 was a Saturday.
  ['en', 'They met on Saturday, 20 December.'],
  ['en', 'Saturday and Sunday, 16 and 17 August 2025'],
  ['en', 'The Sunday Times, 16 August 2025'],
  ['en', 'On Sunday 16 people met; on Monday, August rain.'],
  ['en', 'On Saturday, 31 February 2025'],
  ['en', 'Mon ami, 16 August 2025'],
  ['hi', 'वे शनिवार, 16 अगस्त 2025 को मिले।'],
  ['hi', 'वे रविवार, 16 अगस्त 2025 को मिले।', 'रविवार, 16 अगस्त 2025'],
  ['hi', 'वे १६ अगस्त २०२५ (रविवार) को मिले।', '१६ अगस्त २०२५ (रविवार'],
  ['hi', 'वे शुक्रवार 7 मार्च को मिलेंगे।', 'शुक्रवार 7 मार्च'],
  ['ar', 'التقيا يوم السبت 16 أغسطس 2025.'],
  ['ar', 'التقيا يوم الأحد 16 أغسطس/آب 2025.', 'الأحد 16 أغسطس/آب 2025'],
  ['ar', 'التقيا يوم الأحد الموافق ١٦ آب ٢٠٢٥.', 'الأحد الموافق ١٦ آب ٢٠٢٥'],
  ['ar', 'التقيا الجمعة، 7 مارس', 'الجمعة، 7 مارس'],
  ['ml', 'അവർ 2025 ഓഗസ്റ്റ് 16 ശനിയാഴ്ച കണ്ടു.'],
  ['ml', 'അവർ 2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്ച കണ്ടു.', '2025 ഓഗസ്റ്റ് 16, ഞായറാഴ്ച'],
  ['ml', 'വെള്ളിയാഴ്ച (മാർച്ച് 7) കാണും.', 'വെള്ളിയാഴ്ച (മാർച്ച് 7'],
  ['ml', 'ശനിയാഴ്ച (മാര്‍ച്ച് 7) കാണും.'],
])('%s: %s', (language, text, ...wrong) => {
  const doc = storyOf([paragraph(text)], {}, { language, published: EARLY });
  expect(saidOf(weekdays, doc, text)).toEqual(wrong.map((words) => `date.weekday: ${words}`));
});

test('a date without a year is left alone in a story without a time', () => {
  const text = 'They meet on Friday, 7 March.';
  expect(saidOf(weekdays, storyOf([paragraph(text)]), text)).toEqual([]);
});
