import { expect, test } from 'vitest';
import { confirmZone } from '../../story/instant';
import { instantWords, inUtcWords, placeOf, zoneLetters } from './zoneWords';

const ist = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' };

test('an instant is told as it was written, and elsewhere', () => {
  expect(instantWords(ist)).toBe('16 Aug 2025, 05:26:30');
  expect(inUtcWords(ist)).toBe('Friday 23:56 UTC');
  expect(zoneLetters(ist)).toBe('IST');
});

test.each([
  ['Asia/Kolkata', 'India', 'Friday 23:56 UTC'],
  ['Europe/Dublin', 'Ireland', 'Saturday 04:26 UTC'],
  ['Asia/Jerusalem', 'Israel', 'Saturday 02:26 UTC'],
])('%s is %s, and then it is %s', (zone, place, utc) => {
  const meant = confirmZone(ist, zone);
  expect(placeOf(zone)).toBe(place);
  expect(meant.ok && inUtcWords(meant.value)).toBe(utc);
});

test('a zone without a place has the city of its name', () => {
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});
