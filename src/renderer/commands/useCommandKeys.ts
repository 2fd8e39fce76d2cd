import { useEffect } from 'react';
import { EDITOR_COMMANDS } from '../editor/EditorApi';
import type { Command, CommandContext } from './command';
import { COMMANDS } from './commands';
import { matchesShortcut, mayBeShortcut } from './matchesShortcut';
import { runCommand } from './runCommand';

const OF_EDITOR: ReadonlySet<string> = new Set(EDITOR_COMMANDS);

/** Whether a key press outside of a menu is this command's. The editor binds its own; a text field keeps its own undo and marks. */
function isFor(command: Command, event: KeyboardEvent, isMac: boolean): boolean {
  if (command.system || command.shortcut === undefined || !matchesShortcut(event, command.shortcut, isMac)) return false;
  if (!OF_EDITOR.has(command.name)) return true;
  return !(event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches('input, textarea')));
}

/** Binds the keys of all commands, and the shell's own menu, to this window. */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !mayBeShortcut(event)) return;
      const isMac = context.galley.store.getState().info?.platform === 'mac';
      const command = COMMANDS.find((candidate) => isFor(candidate, event, isMac));
      // A dialog is modal: only what opens another one goes through.
      if (command === undefined || (context.galley.store.getState().dialog !== null && command.menu !== 'tools' && command.menu !== 'help'))
        return;
      event.preventDefault();
      runCommand(command.name, context);
    };
    window.addEventListener('keydown', press);
    const stop = context.galley.client.on('command.run', ({ command }) => runCommand(command, context));
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [context]);
}
