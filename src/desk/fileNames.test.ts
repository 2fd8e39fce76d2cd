import { describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import { countedIds } from '../story/ids';
import { conflictName, fileNameFor, fileNameFrom, numberedName } from './fileNames';

describe('a name that a user gave', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['rain', 'rain.galley'],
    ['rain.galley', 'rain.galley'],
    ['Rain.GALLEY', 'Rain.galley'],
    ['../../etc/passwd', 'etc passwd.galley'],
    ['C:\\temp\\x', 'C temp x.galley'],
    ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i.galley'],
    ['CON', 'CON story.galley'],
    ['...', 'untitled.galley'],
    ['', 'untitled.galley'],
    ['new\u0000line\nhere', 'new line here.galley'],
    ['evil\u202egnp.exe', 'evil gnp.exe.galley'],
    ['trailing. . ', 'trailing.galley'],
    ['e\u0301te\u0301', 'été.galley'],
  ];
  it.each(cases)('%j becomes %j', (given, name) => expect(fileNameFrom(given)).toBe(name));

  it.each(['क्षत्रिय ', 'കേരളം ', '👩‍👩‍👧‍👦', 'x'])('fits into 255 bytes whatever is put behind it: %s', (word) => {
    const name = fileNameFrom(word.repeat(200));
    for (const longer of [numberedName(name, 499), numberedName(conflictName(name, '2026-11-22 18.40'), 99)]) {
      expect(Buffer.byteLength(longer)).toBeLessThanOrEqual(255);
      expect(longer.isWellFormed?.() ?? true).toBe(true);
      expect(longer).toMatch(/\.galley$/);
    }
  });
});

describe('the name for a first save', () => {
  const named = (slug: string) => fileNameFor(newStory({ slug }, countedIds()).doc, '2026-11-22');
  it('is the slug, else the day', () => {
    expect([named('rain'), named('')]).toEqual(['rain.galley', 'untitled-2026-11-22.galley']);
  });
});

it('a conflict copy of a conflict copy has one bracket', () => {
  const first = conflictName('rain.galley', '2026-11-22 18.40');
  expect(first).toBe('rain (conflict, 2026-11-22 18.40).galley');
  expect(conflictName(first, '2026-11-22 18.45')).toBe('rain (conflict, 2026-11-22 18.45).galley');
});
