import type { Shortcut } from '../../contract/menu';

/** The parts of a key event that a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut. Letters and digits also by their place on a US keyboard, since Alt and other scripts change what they print. */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut, isMac: boolean): boolean {
  const parts = (isMac ? shortcut.mac : shortcut.other).split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const ctrl = has('Ctrl') || (!isMac && has('Mod'));
  const meta = isMac && has('Mod');
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== has('Alt')) return false;
  const sign = key === 'Plus' ? '+' : key;
  // The plus sign stands above = on most keyboards and alone on the number pad.
  if (sign === '+') return press.key === '+' || (press.key === '=' && !press.shiftKey);
  if (press.shiftKey !== has('Shift')) return false;
  if (press.key.toUpperCase() === sign.toUpperCase()) return true;
  return press.code === CODES[sign] || press.code === `Key${sign}` || press.code === `Digit${sign}`;
}

/** Whether a press could be any shortcut at all: a letter or a sign without a modifier only writes. */
export function mayBeShortcut(press: KeyPress): boolean {
  return press.ctrlKey || press.metaKey || press.altKey || press.key.length > 1;
}

const CODES: Readonly<Record<string, string>> = { '\\': 'Backslash', ',': 'Comma', '/': 'Slash', '-': 'Minus' };
