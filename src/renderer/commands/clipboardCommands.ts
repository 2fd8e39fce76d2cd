import type { CommandDeed } from './command';

/** Cut, copy and paste from a menu in the page. The menu has taken the focus, so the text that had it gets it back first. */
function onText(deed: () => void): CommandDeed['run'] {
  return ({ session }) => {
    session?.store.getState().api?.focus();
    deed();
  };
}

const isHere: CommandDeed['canRun'] = ({ session }) => session?.store.getState().api != null;

/** What a browser lets a page do with the clipboard. Reading it asks for leave, so pasting says which keys to press where that is refused. */
export const clipboardCommands: readonly CommandDeed[] = [
  { name: 'edit.cut', icon: 'scissors', canRun: isHere, run: onText(() => document.execCommand('cut')) },
  { name: 'edit.copy', icon: 'copy', canRun: isHere, run: onText(() => document.execCommand('copy')) },
  {
    name: 'edit.paste',
    icon: 'clipboard-paste',
    canRun: isHere,
    run: ({ galley }) => galley.say('A page may not read the clipboard by itself. Press the keys for paste.'),
  },
  {
    name: 'edit.pastePlain',
    icon: 'clipboard-type',
    canRun: isHere,
    run: ({ galley }) => galley.say('A page may not read the clipboard by itself. Press the keys for paste without style.'),
  },
];
