import { describe, expect, it } from 'vitest';
import { substitution } from './substitution';

const after = (before: string, language: string): string => {
  const change = substitution(before, language);
  return change === null ? before : before.slice(0, -change.length) + change.text;
};

describe('typographic substitution', () => {
  it.each([
    ['"', 'en', '“'],
    ['He said "', 'en-IN', 'He said “'],
    ['He said “no"', 'en', 'He said “no”'],
    ["don'", 'en', 'don’'],
    [" '", 'en', ' ‘'],
    ['("', 'en', '(“'],
    ['उसने कहा "', 'hi', 'उसने कहा “'],
    ['“नहीं"', 'hi', '“नहीं”'],
    ['قال "', 'ar', 'قال ”'],
    ['”لا"', 'ar', '”لا“'],
    ['അവൾ "', 'ml', 'അവൾ “'],
    ['two--', 'en', 'two–'],
    ['two–-', 'en', 'two—'],
    ['–-', 'en', '–-'],
    ['–- ', 'en', '— '],
    ['–-w', 'en', '—w'],
    ['–-വ', 'ml', '—വ'],
    ['two–-w', 'en', 'two–-w'],
    ['and so...', 'en', 'and so…'],
    ['6" of', 'en', '6" of'],
    ['言う"', 'ja', '言う"'],
    ['plain', 'en', 'plain'],
  ])('%s in %s becomes %s', (before, language, expected) => {
    expect(after(before, language)).toBe(expected);
  });

  it('writes the marks of a house that has its own', () => {
    const guillemets = ['«', '»', '‹', '›'] as const;
    expect(substitution('قال "', 'ar', guillemets)).toEqual({ length: 1, text: '«' });
    expect(substitution('He said «no"', 'en', guillemets)).toEqual({ length: 1, text: '»' });
    expect(substitution("don'", 'en', guillemets)).toEqual({ length: 1, text: '’' });
  });
});
