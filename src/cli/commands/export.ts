import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type Failure, fail, ok, type Result } from '../../contract/result';
import { type LeavingWhen, leavingWhen } from '../../desk/commands/leaveStory';
import type { Args, Command } from '../command';
import { type ExportJob, exportOne } from '../exportOne';
import { exportOptionsOf } from '../exportOptionsOf';
import { exportReport } from '../exportReport';
import { housesOf } from '../houseOption';
import { resolvePath, stemOf } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { PendingExports } from '../pendingExports';
import { Progress } from '../progress';
import { refuse } from '../refuse';

/** Writes stories as HTML. */
export const exportStories: Command = {
  name: 'export',
  summary: 'Writes stories as HTML, whole pages or fragments for a CMS.',
  usage:
    'STORY... [--purpose publish|proof] [--mode page|fragment] [--images folder|inline|url=PREFIX] [--house ID|FILE] [-o OUT] [--json]',
  options: [
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
    {
      name: 'purpose',
      value: 'PURPOSE',
      choices: ['publish', 'proof'],
      help: 'publish: only what may leave, and mark each story as published; proof (default): as it stands, nothing marked',
    },
    { name: 'zone', value: 'ZONE', help: 'With --purpose publish: zone of the times that are made now (default UTC)' },
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
    'galley export budget.galley --mode fragment -o - | pbcopy',
    'galley export *.galley --images url=https://cdn.example/ -o site/',
    'galley export budget.galley --purpose publish --zone Asia/Kolkata',
  ],
  notes: `What did not leave as it stands is listed on standard error and gives exit code 1. A bad file never stops the others; it is listed at the end (exit code 2).
Only --purpose publish changes a story: its slug is locked, its log says that it left, and its updated time follows a significant update. The same story once more changes nothing.`,
  run: exportAll,
};

/** Stories after which the event loop gets a turn, for the disk that confirms those before. */
const TURN = 16;

async function exportAll(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const options = exportOptionsOf(args);
  if (!options.ok) return refuse(io, options.error, json);
  const houses = await housesOf(args, io);
  if (!houses.ok) return refuse(io, houses.error, json);
  const when = whenOf(args);
  if (!when.ok) return refuse(io, when.error, json);
  const many = args.rest.length > 1;
  const output = typeof args.options.output === 'string' ? args.options.output : null;
  if (many && output === '-')
    return refuse(io, { code: 'bad-input', message: 'Several stories cannot go to standard output. Name a folder with -o.' }, json);
  const progress = new Progress(io, 'Exported', args.rest.length);
  const bad: Failure[] = [];
  let problems = 0;
  const pending = new PendingExports((path, done) => {
    if (done.ok) problems += done.value.problems.length + (done.value.out === null ? 1 : 0);
    else bad.push(done.error);
    exportReport(path, done, json && output !== '-', io);
    progress.step();
  });
  for (const [index, job] of (await targets(args.rest, output, io)).entries()) {
    if (index % TURN === TURN - 1) await turn();
    const { value: leaves } = when;
    await pending.add(await exportOne(job, options.value, { houseOf: houses.value, leaves }, io));
  }
  await pending.finish();
  if (bad.length > 1) io.err(`galley: ${bad.length} of ${args.rest.length} stories were not exported.\n`);
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return problems > 0 ? EXIT.problems : EXIT.fine;
}

/** When stories leave that are to be published; null for a proof. Fails with `bad-input` on a zone that does not exist. */
function whenOf(args: Args): Result<LeavingWhen | null> {
  const { purpose, zone = 'UTC' } = args.options;
  if (purpose !== 'publish' && args.options.zone !== undefined)
    return fail('bad-input', '--zone is for --purpose publish: a proof makes no times. See: galley export --help');
  return purpose === 'publish' ? leavingWhen(Date.now(), String(zone)) : ok(null);
}

/** A page for each story; where two would be one file, the later ones are numbered. */
async function targets(paths: readonly string[], output: string | null, io: Io): Promise<readonly ExportJob[]> {
  const taken = new Set<string>();
  const jobs: ExportJob[] = [];
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
