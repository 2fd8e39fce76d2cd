import { availableParallelism } from 'node:os';
import { type Failure, fail, ok, type Result } from '../../contract/result';
import type { LeavingWhen } from '../../desk/commands/leavingWhen';
import type { Args, Command } from '../command';
import type { ExportMeans } from '../exportOne';
import { exportOptionsOf } from '../exportOptionsOf';
import { exportReport } from '../exportReport';
import { exportTargets } from '../exportTargets';
import { type ExportRun, exportTogether, threadsFor } from '../exportTogether';
import { askedHouse, type HouseOf, type HouseSaid, houseLines, housesAsked } from '../houseOption';
import { EXIT, type Exit, type Io } from '../io';
import { Progress } from '../progress';
import { refuse } from '../refuse';

/** Writes stories as HTML. */
export const exportStories: Command = {
  name: 'export',
  summary: 'Writes stories as HTML, whole pages or fragments for a CMS.',
  usage:
    'STORY... [--purpose publish|proof] [--mode page|fragment] [--images folder|inline|url=PREFIX] [--house ID|FILE] [--jobs N] [-o OUT] [--force] [--json]',
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
    { name: 'force', help: 'Write over a file that is no export of Galley' },
    { name: 'jobs', value: 'N', help: 'Threads, 1 to 64 (default: one a core, at most 4, from 64 stories on)' },
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

async function exportAll(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const asked = await askedOf(args, io);
  if (!asked.ok) return refuse(io, asked.error, json);
  const { run, houseOf } = asked.value;
  const isShown = json && args.options.output !== '-';
  const progress = new Progress(io, 'Exported', args.rest.length);
  const bad: Failure[] = [];
  const used: HouseSaid[] = [];
  let problems = 0;
  const means: ExportMeans = { houseOf, io, inside: (words) => progress.inside(words) };
  await exportTogether(run, means, ({ index, notes, done }) => {
    if (done.ok) {
      problems += done.value.problems.length + (done.value.out === null ? 1 : 0);
      used.push(done.value.house);
    } else bad.push(done.error);
    if (notes !== '') io.err(notes);
    exportReport(args.rest[index] ?? '', done, isShown, io);
    progress.step();
  });
  if (!json) io.err(houseLines(used));
  if (bad.length > 1) io.err(`galley: ${bad.length} of ${args.rest.length} stories were not exported.\n`);
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return problems > 0 ? EXIT.problems : EXIT.fine;
}

/** What a run is asked to do. Fails with `bad-input` where its options make no sense. */
async function askedOf(args: Args, io: Io): Promise<Result<{ readonly run: ExportRun; readonly houseOf: HouseOf }>> {
  const options = exportOptionsOf(args);
  if (!options.ok) return options;
  const threads = threadsAsked(args);
  if (!threads.ok) return threads;
  const leaves = await whenOf(args);
  if (!leaves.ok) return leaves;
  const house = await askedHouse(args, io);
  if (!house.ok) return house;
  const houses = await housesAsked(house.value, io);
  if (!houses.ok) return houses;
  const jobs = await exportTargets(args.rest, typeof args.options.output === 'string' ? args.options.output : null, io);
  if (!jobs.ok) return jobs;
  const rules = { options: options.value, leaves: leaves.value, force: args.options.force === true };
  const run = { jobs: jobs.value, rules, house: house.value, threads: threadsFor(jobs.value, threads.value, availableParallelism()) };
  return ok({ run, houseOf: houses.value });
}

/** When stories leave that are to be published; null for a proof. Fails with `bad-input` on a zone that does not exist. */
async function whenOf(args: Args): Promise<Result<LeavingWhen | null>> {
  const { purpose, zone = 'UTC' } = args.options;
  if (purpose !== 'publish' && args.options.zone !== undefined)
    return fail('bad-input', '--zone is for --purpose publish: a proof makes no times. See: galley export --help');
  if (purpose !== 'publish') return ok(null);
  const { leavingWhen } = await import('../../desk/commands/leavingWhen');
  return leavingWhen(Date.now(), String(zone));
}

/** What `--jobs` asks for; null where it does not. */
function threadsAsked({ options: { jobs } }: Args): Result<number | null> {
  if (jobs === undefined) return ok(null);
  const threads = /^\d{1,2}$/.test(String(jobs)) ? Number(jobs) : 0;
  return threads >= 1 && threads <= 64 ? ok(threads) : fail('bad-input', `--jobs is a number from 1 to 64; “${String(jobs)}” is not.`);
}
