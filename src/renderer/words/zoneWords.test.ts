import { expect, test } from 'vitest';
import { confirmZone } from '../../story/instant';
import { instantWords, inUtcWords, zoneLetters } from './zoneWords';

const ist = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' };

test('an instant is told as it was written, and elsewhere', () => {
  expect(instantWords(ist)).toBe('16 Aug 2025, 05:26:30');
  expect(inUtcWords(ist)).toBe('Friday 23:56 UTC');
  expect(zoneLetters(ist)).toBe('IST');
});

test.each([
  ['Asia/Kolkata', 'Friday 23:56 UTC'],
  ['Europe/Dublin', 'Saturday 04:26 UTC'],
  ['Asia/Jerusalem', 'Saturday 02:26 UTC'],
])('meant in %s it is %s', (zone, utc) => {
  const meant = confirmZone(ist, zone);
  expect(meant.ok && inUtcWords(meant.value)).toBe(utc);
});
