import type { ExportOptions } from '../contract/exportOptions';
import { fail, ok, type Result } from '../contract/result';
import type { LeavingStory } from '../desk/commands/leaveStory';
import type { LeavingWhen } from '../desk/commands/leavingWhen';
import { dataFolder } from '../desk/dataFolder';
import { type ExportedStory, type ExportSource, exportStory } from '../desk/exportStory';
import { isForeignFile } from '../desk/foreignFile';
import { gateSaid } from './gateSaid';
import { type HouseOf, houseSaid, type UsedHouse } from './houseOption';
import { resolvePath, stemOf } from './inputFile';
import type { Io } from './io';
import { openWhole } from './openStory';
import type { Exported, Outcome } from './pendingExports';

/** One story of a run and where it goes. Survives structured clone. */
export interface ExportJob {
  /** As it was given. */
  readonly path: string;
  /** File of the page; `-` for standard output. */
  readonly out: string;
}

/** By what the stories of a run leave. Survives structured clone. */
export interface ExportRules {
  readonly options: ExportOptions;
  /** When they leave, where they are to be published; null for a proof. */
  readonly leaves: LeavingWhen | null;
  /** What is no export of Galley may be replaced. */
  readonly force: boolean;
}

/** What a thread exports with. */
export interface ExportMeans {
  readonly houseOf: HouseOf;
  readonly io: Io;
  /** Hears what is going on inside a story, in words. */
  inside(words: string): void;
}

/** A story that was opened, and its house; `leaving` where it is to be published. */
interface Source extends Pick<ExportSource, 'story' | 'pictures'> {
  readonly found: UsedHouse;
  readonly leaving: LeavingStory<UsedHouse> | null;
}

const NO_FILE = fail(
  'bad-input',
  '--purpose publish needs a file: a story from standard input cannot be marked as published. Save it first.',
);

/**
 * Reads one story and makes its page; nothing is written yet, but for a page that goes to standard output. To be published, it is asked of
 * the gate, and marked once its page is in place.
 */
export async function exportOne({ path, out }: ExportJob, rules: ExportRules, means: ExportMeans): Promise<Exported> {
  const { io } = means;
  const opened = await open(path, rules, means);
  if (!opened.ok) return { notes: '', done: opened };
  const { leaving, found, ...source } = opened.value;
  const notes = found.problem === null ? '' : `galley: ${path}: ${found.problem}\n`;
  const said = { house: houseSaid(found), ...(leaving === null ? {} : { gate: gateSaid(leaving.gate) }) };
  if (leaving?.gate.may === false) return { notes, done: ok({ out: null, ...said, problems: [] }) };
  if (out !== '-' && !rules.force && (await isForeignFile(resolvePath(io, out)))) return { notes, done: foreign(out) };
  means.inside(`Exporting ${path}: writing`);
  const folder = out === '-' ? '' : `${stemOf(out)}-images/`;
  const address = encodeURIComponent(folder.slice(0, -1)) + (folder === '' ? '' : '/');
  const exported = await exportStory({ ...source, house: found.house }, rules.options, address, (done, of) =>
    means.inside(`Exporting ${path}: ${done} of ${of} pictures`),
  );
  if (!exported.ok) return { notes, done: exported };
  const outcome: Outcome = { out, ...said, problems: exported.value.problems };
  const after = async () => (leaving === null ? outcome : marking(outcome, leaving));
  if (out !== '-') return { notes, put: { path: resolvePath(io, out), folder, exported: exported.value }, after };
  const shown = toStdout(exported.value, io);
  return { notes, done: shown.ok ? ok(await after()) : shown };
}

async function open(path: string, { leaves }: ExportRules, { houseOf, io }: ExportMeans): Promise<Result<Source>> {
  if (leaves !== null) {
    if (path === '-') return NO_FILE;
    // Only to publish: what it loads, all the checks, is a fifth of the start.
    const { openLeaving } = await import('../desk/commands/leaveStory');
    const leaving = await openLeaving(resolvePath(io, path), houseOf, leaves, dataFolder(io.env));
    if (!leaving.ok) return leaving;
    const { story, pictures, found } = leaving.value;
    return ok({ story, pictures, found, leaving: leaving.value });
  }
  const opened = await openWhole(io, path);
  if (!opened.ok) return opened;
  return ok({ ...opened.value, found: await houseOf(opened.value.story.doc.attrs?.house), leaving: null });
}

/** Marks a story whose page is in place. Where that cannot be, the page stays and the story is told among the problems. */
async function marking(outcome: Outcome, leaving: LeavingStory<UsedHouse>): Promise<Outcome> {
  const marked = await leaving.mark();
  if (marked.ok) return { ...outcome, stamped: leaving.stamped, notes: marked.value };
  const message = `The page is written, but the story is not marked as published. ${marked.error.message} Then export it again.`;
  return { ...outcome, stamped: [], problems: [...outcome.problems, { rule: 'export.not-marked', message, block: '' }] };
}

function foreign(out: string): Result<never> {
  return fail(
    'conflict',
    `“${out}” is there already, is no export of Galley and was not touched. Choose another name with -o, or replace it with --force.`,
  );
}

function toStdout(exported: ExportedStory, io: Io): Result<null> {
  if (exported.files.length > 0)
    return fail(
      'bad-input',
      'The pictures of a page on standard output have no folder. Use --images inline or --images url=PREFIX, or name a file with -o.',
    );
  io.out(exported.html);
  return ok(null);
}
