import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { ExportOptions, ExportProblem } from '../../contract/methods';
import { type Failure, fail, ok, type Result } from '../../contract/result';
import { checkStory } from '../../desk/commands/checkStory';
import { type Checked, gateStory, type Purpose } from '../../desk/commands/gateStory';
import { type ExportedStory, exportStory } from '../../desk/exportStory';
import type { Args, Command } from '../command';
import { exportOptionsOf } from '../exportOptionsOf';
import { housesOf } from '../houseOption';
import { resolvePath, stemOf } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { openWhole } from '../openStory';
import { type Exported, type Outcome, PendingExports } from '../pendingExports';
import { Progress } from '../progress';
import { refuse } from '../refuse';

/** Writes stories as HTML. */
export const exportStories: Command = {
  name: 'export',
  summary: 'Writes stories as HTML, whole pages or fragments for a CMS.',
  usage:
    'STORY... [--purpose publish|proof] [--mode page|fragment] [--images folder|inline|url=PREFIX] [--house ID|FILE] [-o OUT] [--json]',
  options: [
    {
      name: 'purpose',
      value: 'PURPOSE',
      choices: ['publish', 'proof'],
      help: 'To publish: a story with something that must be fixed is held back; a proof (default) leaves as it stands',
    },
    { name: 'mode', value: 'MODE', choices: ['page', 'fragment'], help: 'A whole page (default) or the body for a CMS' },
    {
      name: 'images',
      value: 'HOW',
      choices: ['folder', 'inline', 'url=PREFIX'],
      help: 'Pictures in a folder beside the file (default), inside it, or at an address',
    },
    { name: 'max-width', value: 'PIXELS', help: 'Widest picture, 16 to 10000 (default 1600)' },
    {
      name: 'unresolved',
      value: 'HOW',
      choices: ['title', 'drop'],
      help: 'An Also Read without an address: its title alone (default), or left out',
    },
    {
      name: 'missing-picture',
      value: 'HOW',
      choices: ['caption', 'drop'],
      help: 'A figure without a picture: caption and credit alone (default), or left out',
    },
    { name: 'raw-html', value: 'HOW', choices: ['clean', 'refuse'], help: 'Raw HTML: cleaned (default), or left out and listed' },
    { name: 'house', value: 'ID|FILE', help: 'House style instead of the one that the story names' },
    { name: 'header', help: 'In a fragment, write headline, standfirst, byline and date too' },
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      help: 'File (a folder for many stories); default: beside each story; “-” for standard output',
    },
    { name: 'json', help: 'Print one JSON object a story' },
  ],
  rest: [1, 100_000],
  examples: [
    'galley export budget.galley',
    'galley export *.galley --purpose publish -o site/',
    'galley export budget.galley --mode fragment -o - | pbcopy',
    'galley export *.galley --images url=https://cdn.example/ -o site/',
  ],
  notes:
    'What is held back by --purpose publish is listed with its reasons, and nothing of it is written (exit code 1). What did not leave as it stands is listed on standard error and gives exit code 1. A bad file never stops the others; it is listed at the end (exit code 2).',
  run: exportAll,
};

/** Stories after which the event loop gets a turn, for the disk that confirms those before. */
const TURN = 16;

interface Job {
  readonly path: string;
  /** File of the page; `-` for standard output. */
  readonly out: string;
}

async function exportAll(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const options = exportOptionsOf(args);
  if (!options.ok) return refuse(io, options.error, json);
  const houses = await housesOf(args, io);
  if (!houses.ok) return refuse(io, houses.error, json);
  const many = args.rest.length > 1;
  const output = typeof args.options.output === 'string' ? args.options.output : null;
  if (many && output === '-')
    return refuse(io, { code: 'bad-input', message: 'Several stories cannot go to standard output. Name a folder with -o.' }, json);
  const purpose = args.options.purpose === 'publish' ? 'publish' : 'proof';
  const progress = new Progress(io, 'Exported', args.rest.length);
  const bad: Failure[] = [];
  let problems = 0;
  const pending = new PendingExports((path, done) => {
    if (done.ok) problems += done.value.problems.length + (done.value.stops?.length ?? 0);
    else bad.push(done.error);
    report(path, done, json && output !== '-', io);
    progress.step();
  });
  for (const [index, job] of (await targets(args.rest, output, io)).entries()) {
    if (index % TURN === TURN - 1) await turn();
    await pending.add(await exportOne(job, { options: options.value, purpose, houseOf: houses.value }, io));
  }
  await pending.finish();
  if (bad.length > 1) io.err(`galley: ${bad.length} of ${args.rest.length} stories were not exported.\n`);
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return problems > 0 ? EXIT.problems : EXIT.fine;
}

function report(path: string, done: Result<Outcome>, json: boolean, io: Io): void {
  if (json) io.out(`${JSON.stringify(done.ok ? { story: path, ...done.value } : { story: path, error: done.error })}\n`);
  if (!done.ok) return;
  const { out, problems, stops = [] } = done.value;
  if (!json && out !== null && out !== '-') io.out(`Wrote ${out}\n`);
  for (const stop of stops) io.err(`${path}:${stop.block}: must be fixed: ${stop.rule}: ${stop.message}\n`);
  if (stops.length > 0) io.err(`galley: ${path} was not exported: it may not be published yet. --purpose proof lets a proof through.\n`);
  for (const problem of problems) io.err(`${path}:${problem.block}: ${problem.rule}: ${problem.message}\n`);
}

type HouseOf = Extract<Awaited<ReturnType<typeof housesOf>>, { readonly ok: true }>['value'];

interface Wanted {
  readonly options: ExportOptions;
  readonly purpose: Purpose;
  readonly houseOf: HouseOf;
}

async function exportOne({ path, out }: Job, { options, purpose, houseOf }: Wanted, io: Io): Promise<Exported> {
  const opened = await openWhole(io, path);
  if (!opened.ok) return { path, done: opened };
  const folder = out === '-' ? '' : `${stemOf(out)}-images/`;
  const { house, problem } = await houseOf(opened.value.story.doc.attrs?.house);
  if (problem !== null) io.err(`galley: ${path}: ${problem}\n`);
  const { story } = opened.value;
  // A proof needs no look at all of the story.
  const stops = purpose === 'proof' ? [] : gateStory(story, checkStory(story, house, new Date().toISOString()), purpose).stops;
  if (stops.length > 0) return { path, done: ok({ out: null, problems: [], stops: stops.map(stopOf) }) };
  const exported = await exportStory(
    { ...opened.value, house },
    options,
    encodeURIComponent(folder.slice(0, -1)) + (folder === '' ? '' : '/'),
  );
  if (!exported.ok) return { path, done: exported };
  if (out === '-') return { path, done: toStdout(exported.value, io) };
  const { problems } = exported.value;
  return { path, outcome: { out, problems }, put: { path: resolvePath(io, out), folder, exported: exported.value } };
}

function stopOf({ rule, message, where }: Checked): ExportProblem {
  return { rule, message, block: where.block };
}

function toStdout(exported: ExportedStory, io: Io): Result<Outcome> {
  if (exported.files.length > 0)
    return fail(
      'bad-input',
      'The pictures of a page on standard output have no folder. Use --images inline or --images url=PREFIX, or name a file with -o.',
    );
  io.out(exported.html);
  return ok({ out: '-', problems: exported.problems });
}

/** A page for each story; where two would be one file, the later ones are numbered. */
async function targets(paths: readonly string[], output: string | null, io: Io): Promise<readonly Job[]> {
  const taken = new Set<string>();
  const jobs: Job[] = [];
  for (const path of paths) {
    const wanted = await target(path, output, paths.length > 1, io);
    let out = wanted;
    for (let number = 2; out !== '-' && taken.has(out.normalize('NFC').toLowerCase()); number += 1)
      out = wanted.replace(/(\.[^./\\]*)?$/, `-${number}$1`);
    taken.add(out.normalize('NFC').toLowerCase());
    jobs.push({ path, out });
  }
  return jobs;
}

/** Where the page goes: beside the story, into the folder of -o, or the file that it names. */
async function target(path: string, output: string | null, many: boolean, io: Io): Promise<string> {
  const name = path === '-' ? 'story.html' : `${stemOf(path)}.html`;
  if (output === null) return path === '-' ? '-' : join(dirname(path), name);
  if (output === '-') return '-';
  const folder = many || output.endsWith('/') || (await isFolder(resolvePath(io, output)));
  return folder ? join(output, basename(name)) : output;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
