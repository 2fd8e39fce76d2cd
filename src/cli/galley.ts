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
const wanted = COMMANDS.get(argv[0] ?? '');
const commands = wanted === undefined ? await Promise.all([...COMMANDS.values()].map((load) => load())) : [await wanted()];
process.exitCode = await run(argv, commands, appVersion(), terminal());
