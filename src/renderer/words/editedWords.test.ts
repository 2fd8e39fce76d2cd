import { expect, test } from 'vitest';
import { dayWords, editedWords } from './editedWords';

const now = new Date(2026, 10, 22, 18, 40).getTime();

test.each([
  [new Date(2026, 10, 22, 18, 39, 40), 'now', 'Today'],
  [new Date(2026, 10, 22, 18, 36), '4 min', 'Today'],
  [new Date(2026, 10, 22, 1, 50), '01:50', 'Today'],
  [new Date(2026, 10, 21, 23, 59), '21 Nov', 'Yesterday'],
  [new Date(2026, 10, 18, 12), '18 Nov', 'This week'],
  [new Date(2026, 9, 2, 12), '2 Oct', 'Earlier'],
  [new Date(2025, 7, 16, 12), '16 Aug 2025', 'Earlier'],
] as const)('%s is told as %s, %s', (edited, words, day) => {
  expect(editedWords(edited.getTime(), now)).toBe(words);
  expect(dayWords(edited.getTime(), now)).toBe(day);
});
