import { METADATA_KEYS, setMetadata } from '../../desk/commands/setMetadata';
import { changeStory } from '../changeStory';
import type { Args, Command } from '../command';
import { EXIT, type Exit, type Io } from '../io';
import { refuse } from '../refuse';

/** Sets metadata of a story and saves it. */
export const set: Command = {
  name: 'set',
  summary: 'Sets metadata of a story: key=value, as many as wanted.',
  usage: 'STORY KEY=VALUE... [--zone ZONE] [--unlock-slug] [--json]',
  options: [
    { name: 'zone', value: 'ZONE', help: 'Zone of times that are given without an offset, e.g. Asia/Kolkata' },
    { name: 'unlock-slug', help: 'Change the slug (or the identifier) of a story that has left' },
    { name: 'json', help: 'Print the changed metadata as JSON' },
  ],
  rest: [2, 1000],
  examples: [
    'galley set budget.galley section="City > Budget" tags="council, tax"',
    'galley set budget.galley zone=Asia/Kolkata',
    'galley set budget.galley published=2025-08-16T05:26:30+05:30',
  ],
  notes: `Keys: ${METADATA_KEYS.join(', ')}.\n“zone=ZONE” confirms the zone of every time that is to be confirmed. An empty value takes a metadatum away.`,
  run: setAndSave,
};

async function setAndSave(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const [path = '', ...pairs] = args.rest;
  const { zone } = args.options;
  const changed = await changeStory(path, io, (story) =>
    setMetadata(story, pairs, typeof zone === 'string' ? zone : undefined, args.options['unlock-slug'] === true),
  );
  if (!changed.ok) return refuse(io, changed.error, json);
  if (json) io.out(`${JSON.stringify({ story: path, metadata: changed.value.values })}\n`);
  else for (const [key, text] of Object.entries(changed.value.texts)) io.out(`${key} = ${text}\n`);
  for (const note of changed.value.notes) io.err(`galley: ${note}\n`);
  return EXIT.fine;
}
