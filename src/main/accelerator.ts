import type { Shortcut } from '../contract/menu';

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Keys of the menu table in Electron's words. */
export function accelerator(shortcut: Shortcut, platform: NodeJS.Platform = process.platform): string {
  const keys = platform === 'darwin' ? shortcut.mac : shortcut.other;
  return keys
    .split('+')
    .map((key) => NAMES[key] ?? key)
    .join('+');
}
