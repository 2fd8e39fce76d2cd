import { expect, test } from 'vitest';
import { instantWords, zoneLetters } from './zoneWords';

const ist = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' };

test('an instant is told as it was written', () => {
  expect(instantWords(ist)).toBe('16 Aug 2025, 05:26:30');
  expect(zoneLetters(ist)).toBe('IST');
});
