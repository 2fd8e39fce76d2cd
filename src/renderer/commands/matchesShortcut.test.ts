import { expect, test } from 'vitest';
import type { Shortcut } from '../../contract/menu';
import { type KeyPress, matchesShortcut } from './matchesShortcut';

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
