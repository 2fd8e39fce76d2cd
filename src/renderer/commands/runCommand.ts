import type { CommandContext } from './command';
import { commandOf } from './commands';

/** Runs a command by name, where this window has it and it can run now. */
export function runCommand(name: string, context: CommandContext): void {
  const command = commandOf(name);
  if (command?.canRun(context) === true) command.run(context);
}
