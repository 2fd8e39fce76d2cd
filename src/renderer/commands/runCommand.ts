import type { CommandContext } from './command';
import { commandsIn } from './houseCommands';

/** Runs a command by name, where this window has it and it can run now. */
export function runCommand(name: string, context: CommandContext): void {
  const command = commandsIn(context).find((one) => one.name === name);
  if (command?.canRun(context) === true) command.run(context);
}
