import type { CommandContext } from './command';
import { giveBack } from './giveBack';
import { runCommand } from './runCommand';

/** Runs a command that was chosen in a menu of the page, which has given the focus back: in the text the caret stands where it was. */
export function runFromMenu(name: string, context: CommandContext): void {
  giveBack(document.activeElement, context);
  runCommand(name, context);
}
