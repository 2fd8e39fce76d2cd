import { dirname, join } from 'node:path';
import type { Result } from '../../contract/result';
import { type InputKind, importBytes } from '../../desk/commands/importBytes';
import { importSummary } from '../../desk/commands/importSummary';
import { dataFolder } from '../../desk/dataFolder';
import { packChecked, readStory, type Written, writeStory } from '../../desk/storyOnDisk';
import type { Args, Command } from '../command';
import { housesOf } from '../houseOption';
import { readInput, resolvePath } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { refuse } from '../refuse';

/** From so many bytes on, reading may take longer than a second, with nothing to count meanwhile. */
const LARGE = 250_000;

/** Reads a text or HTML file and makes a story of it, with a report on every line. */
export const importFile: Command = {
  name: 'import',
  summary: 'Makes a story of a text or HTML file, with a report on every line.',
  usage: 'FILE [-o STORY] [--from text|html] [--zone ZONE] [--house ID|FILE] [--force] [--json]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'STORY',
      help: 'Where to; default: beside FILE, named after the headline; “-” for standard output',
    },
    { name: 'from', value: 'FORMAT', choices: ['auto', 'text', 'html'], help: 'What FILE is' },
    { name: 'zone', value: 'ZONE', help: 'Zone that its times were meant in, e.g. Asia/Kolkata; else ambiguous letters are asked about' },
    { name: 'house', value: 'ID|FILE', help: 'House whose blocks are read from HTML as what they were; default: the usual one' },
    { name: 'force', help: 'Replace STORY where it exists; the old version is kept' },
    { name: 'json', help: 'Print {"story", "report"} as JSON' },
  ],
  rest: [1, 1],
  examples: [
    'galley import article.txt',
    'galley import article.txt -o budget.galley --zone Asia/Kolkata',
    'curl -s … | galley import - -o budget.galley --json',
  ],
  notes: 'What is a question (a zone, a role, a missing picture) is listed on standard error and waits in the story; it is no error.',
  run: importAndSave,
};

async function importAndSave(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const [input = '-'] = args.rest;
  if (json && args.options.output === '-')
    return refuse(
      io,
      {
        code: 'bad-input',
        message: 'The story and its report cannot both go to standard output. Leave out --json, or name a file with -o.',
      },
      json,
    );
  const bytes = await readInput(io, input);
  if (!bytes.ok) return refuse(io, bytes.error, json);
  const { zone, output, from } = args.options;
  const source = input === '-' ? 'standard input' : input;
  if (bytes.value.length >= LARGE) io.err(`Reading ${source} (${(bytes.value.length / 1_000_000).toFixed(1)} MB) ...\n`);
  const houses = await housesOf(args, io);
  if (!houses.ok) return refuse(io, houses.error, json);
  const { house } = await houses.value('');
  const read = importBytes(bytes.value, source, (from ?? 'auto') as InputKind, typeof zone === 'string' ? zone : undefined, house);
  if (!read.ok) return refuse(io, read.error, json);
  const { imported, name } = read.value;
  const summary = importSummary(imported.report);
  if (output === '-') {
    const packed = packChecked(imported.story, new Map(), name);
    if (!packed.ok) return refuse(io, packed.error, json);
    io.outBytes(packed.value.bytes);
    io.err(summary);
    return EXIT.fine;
  }
  const path = typeof output === 'string' ? output : input === '-' ? name : join(dirname(input), name);
  const saved = await save(resolvePath(io, path), path, imported.story, args.options.force === true, io);
  if (!saved.ok) return refuse(io, saved.error, json);
  if (json) io.out(`${JSON.stringify({ story: path, report: imported.report })}\n`);
  else io.out(`Made ${path}\n`);
  io.err(summary);
  return EXIT.fine;
}

type Story = Parameters<typeof writeStory>[1];

async function save(target: string, path: string, story: Story, force: boolean, io: Io): Promise<Result<Written>> {
  const fresh = await writeStory(target, story, new Map(), { exclusive: true });
  if (fresh.ok || fresh.error.code !== 'conflict') return fresh;
  if (!force)
    return {
      ok: false,
      error: {
        code: 'conflict',
        message: `“${path}” is there already and was not touched. Choose another name with -o, or replace it with --force.`,
      },
    };
  const old = await readStory(target);
  if (!old.ok)
    return { ok: false, error: { ...old.error, message: `${old.error.message} Only a story is replaced; choose another name with -o.` } };
  return writeStory(target, story, new Map(), { base: old.value.base, home: dataFolder(io.env) });
}
