import { makeStory } from '../../desk/commands/makeStory';
import { writeStory } from '../../desk/storyOnDisk';
import type { Args, Command } from '../command';
import { resolvePath } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { refuse } from '../refuse';

/** Makes an empty story. */
export const newStory: Command = {
  name: 'new',
  summary: 'Makes an empty story.',
  usage: '[-o STORY] [--headline TEXT] [--language TAG] [--json]',
  options: [
    { name: 'output', short: 'o', value: 'STORY', help: 'Where to; default: a name made from the headline' },
    { name: 'headline', value: 'TEXT', help: 'Its headline' },
    { name: 'language', value: 'TAG', help: 'Its language, e.g. hi or en-IN (default en)' },
    { name: 'json', help: 'Print {"story": path}' },
  ],
  rest: [0, 0],
  examples: ['galley new -o budget.galley', 'galley new --headline "City budget passes" --language en-IN'],
  notes: 'Never writes over a file.',
  run: makeAndSave,
};

async function makeAndSave(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const word = (name: string, other: string): string => (typeof args.options[name] === 'string' ? args.options[name] : other);
  const made = makeStory(word('headline', ''), word('language', 'en'));
  if (!made.ok) return refuse(io, made.error, json);
  const path = word('output', made.value.name);
  const saved = await writeStory(resolvePath(io, path), made.value.story, new Map(), { exclusive: true });
  if (!saved.ok)
    return refuse(
      io,
      saved.error.code === 'conflict'
        ? { code: 'conflict', message: `“${path}” is there already and was not touched. Choose another name with -o.` }
        : saved.error,
      json,
    );
  io.out(json ? `${JSON.stringify({ story: path })}\n` : `Made ${path}\n`);
  return EXIT.fine;
}
