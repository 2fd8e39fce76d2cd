import { nearest } from '../desk/commands/nearest';
import { readArgs } from './args';
import type { Command } from './command';
import { commandHelp, overview } from './help';
import { EXIT, type Exit, type Io } from './io';

/** Runs one command line (without `node galley`). Never throws for what a user did; a bug is printed with its stack and gives exit code 2. */
export async function run(argv: readonly string[], commands: readonly Command[], version: string, io: Io): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = name === 'help' ? commands.find((command) => command.name === rest[0]) : undefined;
    io.out(asked === undefined ? overview(commands, version) : commandHelp(asked));
    return name === undefined ? EXIT.badInput : EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return EXIT.fine;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const near = nearest(
      name,
      commands.map((candidate) => candidate.name),
    );
    io.err(`galley: there is no command “${name}”${near === null ? '' : ` (nearest: ${near})`}. See: galley --help\n`);
    return EXIT.badInput;
  }
  const before = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (before.includes('--help') || before.includes('-h')) {
    io.out(commandHelp(command));
    return EXIT.fine;
  }
  const args = readArgs(command, rest);
  if (!args.ok) {
    io.err(`galley: ${args.error.message}\n`);
    return EXIT.badInput;
  }
  try {
    return await command.run(args.value, io);
  } catch (error) {
    io.err(
      `galley: this is a bug in Galley, no file was changed by it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT.badInput;
  }
}
