import type { ExportOptions } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import { type LeavingStory, type LeavingWhen, openLeaving } from '../desk/commands/leaveStory';
import { dataFolder } from '../desk/dataFolder';
import { type ExportedStory, exportStory } from '../desk/exportStory';
import type { FoundHouse } from '../desk/houses/houses';
import type { ExportToPut } from '../desk/putExports';
import { resolvePath, stemOf } from './inputFile';
import type { Io } from './io';
import { openWhole } from './openStory';
import type { Exported, Outcome } from './pendingExports';

const NO_FILE = fail(
  'bad-input',
  '--purpose publish needs a file: a story from standard input cannot be marked as published. Save it first.',
);

/** A story and the file of its page; `-` for standard output. */
export interface ExportJob {
  readonly path: string;
  readonly out: string;
}

/** By what stories leave: their house, and the moment where they are to be published. */
export interface ExportRules {
  readonly houseOf: (id: unknown) => Promise<FoundHouse>;
  readonly leaves: LeavingWhen | null;
}

/** Exports one story: a page that waits to be put in place, or what has been decided already. To be published, it is asked of the gate and marked once its page is in place. */
export async function exportOne(
  { path, out }: ExportJob,
  options: ExportOptions,
  { houseOf, leaves }: ExportRules,
  io: Io,
): Promise<Exported> {
  if (leaves !== null) {
    if (path === '-') return { path, done: NO_FILE };
    const leaving = await openLeaving(resolvePath(io, path), houseOf, leaves, dataFolder(io.env));
    return leaving.ok ? publishOne({ path, out }, leaving.value, options, io) : { path, done: leaving };
  }
  const opened = await openWhole(io, path);
  if (!opened.ok) return { path, done: opened };
  const page = await pageOf({ path, out }, { ...opened.value, found: await houseOf(opened.value.story.doc.attrs?.house) }, options, io);
  if (!page.ok) return { path, done: page };
  if (out === '-') return { path, done: toStdout(page.value.exported, io) };
  return { path, outcome: { out, problems: page.value.exported.problems }, put: page.value };
}

/** A story that is to be published: stopped by the gate, or put in place and then marked. */
async function publishOne({ path, out }: ExportJob, leaving: LeavingStory, options: ExportOptions, io: Io): Promise<Exported> {
  const { gate } = leaving;
  if (!gate.may) return { path, done: ok({ out: null, problems: [], gate }) };
  const page = await pageOf({ path, out }, leaving, options, io);
  if (!page.ok) return { path, done: page };
  const after = (outcome: Outcome) => marking({ ...outcome, gate }, leaving);
  if (out !== '-') return { path, outcome: { out, problems: page.value.exported.problems }, put: page.value, after };
  const shown = toStdout(page.value.exported, io);
  return { path, done: shown.ok ? ok(await after(shown.value)) : shown };
}

/** Marks a story whose page is in place. Where that cannot be, the page stays and the story is told among the problems. */
async function marking(outcome: Outcome, leaving: LeavingStory): Promise<Outcome> {
  const marked = await leaving.mark();
  if (marked.ok) return { ...outcome, stamped: leaving.stamped, notes: marked.value };
  const message = `The page is written, but the story is not marked as published. ${marked.error.message} Then export it again.`;
  return { ...outcome, stamped: [], problems: [...outcome.problems, { rule: 'export.not-marked', message, block: '' }] };
}

type Source = Pick<LeavingStory, 'story' | 'pictures' | 'found'>;

async function pageOf(
  { path, out }: ExportJob,
  { found, ...source }: Source,
  options: ExportOptions,
  io: Io,
): Promise<Result<ExportToPut>> {
  const folder = out === '-' ? '' : `${stemOf(out)}-images/`;
  const { house, problem } = found;
  if (problem !== null) io.err(`galley: ${path}: ${problem}\n`);
  const address = encodeURIComponent(folder.slice(0, -1)) + (folder === '' ? '' : '/');
  const exported = await exportStory({ ...source, house }, options, address);
  return exported.ok ? ok({ path: resolvePath(io, out), folder, exported: exported.value }) : exported;
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
