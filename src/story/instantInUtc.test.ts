import { expect, test } from 'vitest';
import { confirmZone } from './instant';
import { instantElsewhere, instantInUtc, instantMeans } from './instantInUtc';

const ist = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' };

test.each([
  ['Asia/Kolkata', '05:26 IST = Friday 23:56 UTC'],
  ['Europe/Dublin', '05:26 IST = Saturday 04:26 UTC'],
  ['Asia/Jerusalem', '05:26 IST = Saturday 02:26 UTC'],
])('meant in %s it is %s', (zone, words) => {
  const meant = confirmZone(ist, zone);
  expect(meant.ok && instantMeans(meant.value, 'IST')).toBe(words);
});

test('elsewhere it is another day', () => {
  expect(instantInUtc(ist)).toBe('Friday 23:56 UTC');
  expect(instantElsewhere(ist, 'America/Los_Angeles')).toBe('Friday 16:56');
  expect(instantElsewhere({ ...ist, at: '2024-12-31T23:30:00Z' }, 'Asia/Kolkata')).toBe('Wednesday 05:00');
});
