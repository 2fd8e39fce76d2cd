import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEarlySettings } from './earlySettings';
import { shownAfter } from './noteStory';
import { storyArguments } from './storyArguments';

const home = mkdtempSync(join(tmpdir(), 'galley-early-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const place = { x: 10, y: -20, width: 900, height: 700, maximized: true };
const nothing = { theme: 'system', windowBounds: {} };

describe('readEarlySettings', () => {
  const cases: [string, string, unknown][] = [
    [
      'what was kept',
      JSON.stringify({ theme: 'dark', windowBounds: { library: place, story: { ...place, maximized: 'no' } } }),
      { theme: 'dark', windowBounds: { library: place, story: { ...place, maximized: false } } },
    ],
    ['no JSON', '{"theme": "da', nothing],
    ['a list', '[]', nothing],
    ['null', 'null', nothing],
    ['an unknown theme', '{"theme":"pink","windowBounds":7}', nothing],
    ['no numbers', JSON.stringify({ windowBounds: { library: { ...place, x: '1' }, story: { ...place, width: null } } }), nothing],
    ['a window too small to be found', JSON.stringify({ windowBounds: { library: { ...place, width: 3 } } }), nothing],
    ['a place beyond all screens', JSON.stringify({ windowBounds: { library: { ...place, y: 1e9 } } }), nothing],
  ];
  it.each(cases)('reads %s', (_, text, expected) => {
    writeFileSync(join(home, 'settings.json'), text);
    expect(readEarlySettings(home)).toEqual(expected);
  });

  it('needs no file', () => {
    expect(readEarlySettings(join(home, 'nowhere'))).toEqual(nothing);
  });
});

describe('shownAfter', () => {
  const opened = (id: string | null) => ({ ok: true, value: { id } }) as const;
  it.each([
    ['story.open', opened('a'), { story: 'a', open: true }],
    ['story.create', opened(null), { story: null, open: true }],
    ['story.save', opened('b'), { story: 'b', open: true }],
    ['story.close', { ok: true, value: null } as const, { story: null, open: false }],
    ['story.draft', { ok: true, value: { revision: 1 } } as const, null],
    ['story.open', { ok: false, error: { code: 'not-found', message: '' } } as const, null],
    ['toString', opened('x'), null],
  ])('%s', (name, result, expected) => {
    expect(shownAfter(name, result)).toEqual(expected);
  });
});

describe('storyArguments', () => {
  it('finds stories, relative ones from where they were named', () => {
    expect(storyArguments(['/a/b.galley', 'c.GALLEY', 'notes.txt', 'd.galley/'], '/home/x')).toEqual(['/a/b.galley', '/home/x/c.GALLEY']);
  });
});
