import { expect, test } from 'vitest';
import { descriptionWords } from './descriptionWords';

test.each([
  ['', '', ''],
  ['Its own.', 'A standfirst.', 'The description has 8 of 155 characters.'],
  ['', 'a'.repeat(155), 'The description is the standfirst, which fits: 155 characters of 155.'],
  ['', 'a'.repeat(201), 'The description is the standfirst, cut at 155 of 201 characters.'],
])('%# of a search', (own, standfirst, words) => {
  expect(descriptionWords(own, standfirst)).toBe(words);
});
