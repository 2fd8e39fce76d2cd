import type { Shortcut } from '../../contract/menu';

type Platform = 'mac' | 'windows' | 'linux';

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩' };
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const BOTH: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Plus: '+' };

/** The keys of a shortcut as they are printed, one string each. */
export function shortcutKeys(shortcut: Shortcut, platform: Platform): readonly string[] {
  const keys = (platform === 'mac' ? shortcut.mac : shortcut.other).split('+');
  const words = platform === 'mac' ? MAC : OTHER;
  return keys.map((key) => words[key] ?? BOTH[key] ?? key);
}

/** A shortcut in one line: `Ctrl Shift P`. Empty where there is none. */
export function shortcutWords(shortcut: Shortcut | undefined, platform: Platform): string {
  return shortcut === undefined ? '' : shortcutKeys(shortcut, platform).join(' ');
}
