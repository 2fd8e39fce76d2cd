import { appVersion } from './appFolder';
import type { Command } from './command';
import { run } from './run';
import { terminal } from './terminal';

/** The commands, in the order of the help. Each is loaded when it is run: all of them together take twice as long to start. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['import', async () => (await import('./commands/import')).importFile],
  ['export', async () => (await import('./commands/export')).exportStories],
  ['show', async () => (await import('./commands/show')).show],
  ['set', async () => (await import('./commands/set')).set],
  ['check', async () => (await import('./commands/check')).check],
  ['house', async () => (await import('./commands/house')).house],
  ['new', async () => (await import('./commands/new')).newStory],
  ['serve', async () => (await import('./commands/serve')).serve],
]);

const argv = process.argv.slice(2);
const commands = await Promise.all(commandsFor(argv[0] ?? '').map((load) => load()));
process.exitCode = await run(argv, commands, appVersion(), terminal());

/** Those that a first argument asks for: one by its name, none for the version, all for the help and for what is no command. */
function commandsFor(name: string): readonly (() => Promise<Command>)[] {
  const wanted = COMMANDS.get(name);
  if (wanted !== undefined) return [wanted];
  return name === '--version' || name === '-v' ? [] : [...COMMANDS.values()];
}
