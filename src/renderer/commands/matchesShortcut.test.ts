import { expect, test } from 'vitest';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import type { Shortcut } from '../../contract/menu';
import { menuRows } from '../../contract/menu';
import { type KeyPress, matchesShortcut, mayBeShortcut } from './matchesShortcut';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});
const same = (keys: string): Shortcut => ({ mac: keys, other: keys });

test.each([
  ['Mod+S', press('s', { ctrlKey: true }), false, true],
  ['Mod+S', press('s', { metaKey: true }), true, true],
  ['Mod+S', press('s', { ctrlKey: true }), true, false],
  ['Mod+S', press('S', { ctrlKey: true, shiftKey: true }), false, false],
  ['Mod+Shift+P', press('P', { ctrlKey: true, shiftKey: true }), false, true],
  ['Mod+S', press('с', { code: 'KeyS', ctrlKey: true }), false, true],
  ['Mod+Alt+2', press('™', { code: 'Digit2', metaKey: true, altKey: true }), true, true],
  ['Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false, true],
  ['Mod+Plus', press('=', { ctrlKey: true }), false, true],
  ['Mod+/', press('/', { ctrlKey: true }), false, true],
  ['Mod+\\', press('#', { code: 'Backslash', ctrlKey: true }), false, true],
  ['F6', press('F6'), false, true],
  ['Shift+F6', press('F6'), false, false],
  ['Alt+Shift+ArrowUp', press('ArrowUp', { altKey: true, shiftKey: true }), false, true],
  ['Mod+B', press('b'), false, false],
] as const)('%s and %o on a Mac %s: %s', (keys, pressed, isMac, expected) => {
  expect(matchesShortcut(pressed, same(keys), isMac)).toBe(expected);
});

test('no shortcut is a letter or a sign alone, so that a key that only writes is looked at no further', () => {
  for (const { shortcut } of menuRows(BLOCK_COMMANDS))
    for (const keys of shortcut === undefined ? [] : [shortcut.mac, shortcut.other])
      expect(keys).toMatch(/^(?:(?:Mod|Ctrl|Alt)\+|(?:Shift\+)?[A-Z][A-Za-z0-9]+$)/);
  expect(['a', 'ക', '?', ' '].map((key) => mayBeShortcut(press(key)))).toEqual([false, false, false, false]);
  expect([press('F6'), press('s', { ctrlKey: true }), press('2', { altKey: true })].every(mayBeShortcut)).toBe(true);
});
