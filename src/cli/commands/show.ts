import { storyText } from '../../desk/commands/storyText';
import type { Args, Command } from '../command';
import { EXIT, type Exit, type Io } from '../io';
import { openStory } from '../openStory';
import { refuse } from '../refuse';

/** Prints a story as readable text, or its story.json. Stories that this Galley cannot save are shown too, with the reason. */
export const show: Command = {
  name: 'show',
  summary: 'Prints a story as readable text, or its story.json.',
  usage: 'STORY [--json]',
  options: [{ name: 'json', help: 'Print story.json instead' }],
  rest: [1, 1],
  examples: ['galley show budget.galley', 'galley show budget.galley --json', 'cat budget.galley | galley show -'],
  run: showStory,
};

async function showStory(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const opened = await openStory(io, args.rest[0] ?? '-');
  if (!opened.ok) return refuse(io, opened.error, json);
  io.out(storyText(opened.value.story, json));
  if (opened.value.problem === null) return EXIT.fine;
  io.err(`galley: ${opened.value.problem.message}\n`);
  return EXIT.badInput;
}
