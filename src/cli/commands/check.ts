import type { Failure, Result } from '../../contract/result';
import { fail, ok } from '../../contract/result';
import { checkStory } from '../../desk/commands/checkStory';
import { fixStory } from '../../desk/commands/fixStory';
import { type Checked, type GateAnswer, gateStory, type Purpose } from '../../desk/commands/gateStory';
import { type CheckedStory, sarifOf } from '../../desk/commands/sarifOf';
import { dataFolder } from '../../desk/dataFolder';
import { readStory, writeStory } from '../../desk/storyOnDisk';
import { appVersion } from '../appFolder';
import type { Args, Command } from '../command';
import { housesOf } from '../houseOption';
import { resolvePath } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { openWhole } from '../openStory';
import { Progress } from '../progress';
import { refuse } from '../refuse';

/** Lists what an editor should look at, like a linter. */
export const check: Command = {
  name: 'check',
  summary: 'Lists what should be looked at before a story leaves.',
  usage: 'STORY... [--house ID|FILE] [--purpose publish|proof] [--level warn|block] [--fix] [--json | --sarif]',
  options: [
    { name: 'house', value: 'ID|FILE', help: 'House style instead of the one that the story names' },
    {
      name: 'purpose',
      value: 'PURPOSE',
      choices: ['publish', 'proof'],
      help: 'Say whether the story may leave: exit code 1 where it may not',
    },
    { name: 'level', value: 'LEVEL', choices: ['warn', 'block'], help: 'List only what is of this level or above (default warn)' },
    { name: 'fix', help: 'Mend what can be mended, save, and list what is left' },
    { name: 'json', help: 'Print one JSON object a story' },
    { name: 'sarif', help: 'Print one SARIF 2.1.0 log for all stories' },
  ],
  rest: [1, 100_000],
  examples: [
    'galley check budget.galley',
    'galley check *.galley --json',
    'galley check budget.galley --purpose publish --house english-daily',
  ],
  notes: `A line is FILE:BLOCK:FIELD: LEVEL RULE: MESSAGE. Exit code 1 where anything is listed; with --purpose, where the story may not leave.
A proof may always leave. What is overridden in the log of a story does not stop it.`,
  run: checkStories,
};

/** What became of one story. */
interface Outcome extends CheckedStory {
  readonly fixed: readonly Checked[];
  /** Null without `--purpose`. */
  readonly gate: GateAnswer | null;
  /** Something the user should know of the house or the save. */
  readonly notes: readonly string[];
}

async function checkStories(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const sarif = args.options.sarif === true;
  if (json && sarif)
    return refuse(io, { code: 'bad-input', message: '--json and --sarif cannot both be printed. See: galley check --help' }, json);
  const houses = await housesOf(args, io);
  if (!houses.ok) return refuse(io, houses.error, json);
  const bad: Failure[] = [];
  const done: Outcome[] = [];
  const progress = new Progress(io, 'Checked', args.rest.length);
  for (const path of args.rest) {
    const outcome = await checkOne(path, args, io, houses.value);
    if (outcome.ok) done.push(outcome.value);
    else bad.push(outcome.error);
    if (json) io.out(`${JSON.stringify(outcome.ok ? jsonOf(outcome.value) : { story: path, error: outcome.error })}\n`);
    else if (outcome.ok && !sarif) io.out(linesOf(outcome.value));
    progress.step();
  }
  if (sarif) io.out(`${JSON.stringify(sarifOf(done, appVersion()), null, 2)}\n`);
  for (const note of done.flatMap(({ notes }) => notes)) io.err(`galley: ${note}\n`);
  if (!json && !sarif) io.err(summaryOf(done));
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return done.some(({ gate, found }) => (gate === null ? found.length > 0 : !gate.may)) ? EXIT.problems : EXIT.fine;
}

type HouseOf = Extract<Awaited<ReturnType<typeof housesOf>>, { readonly ok: true }>['value'];

async function checkOne(path: string, args: Args, io: Io, houseOf: HouseOf): Promise<Result<Outcome>> {
  const now = new Date().toISOString();
  const opened = await openWhole(io, path);
  if (!opened.ok) return opened;
  const { house, problem } = await houseOf(opened.value.story.doc.attrs?.house);
  const notes = problem === null ? [] : [`${path}: ${problem}`];
  const isListed = ({ level }: Checked) => args.options.level !== 'block' || level === 'block';
  const mended = args.options.fix === true ? await mend(path, io, (story) => fixStory(story, house, now, isListed)) : null;
  if (mended?.ok === false) return mended;
  const story = mended?.value.story ?? opened.value.story;
  const all = checkStory(story, house, now);
  const { purpose } = args.options;
  const gate = purpose === undefined ? null : gateStory(story, all, purpose as Purpose);
  const fixed = mended?.value.fixed ?? [];
  return ok({ path, found: all.filter(isListed), fixed, gate, notes: [...notes, ...(mended?.value.notes ?? [])] });
}

type Mended = ReturnType<typeof fixStory>;

/** Mends a story on disk and saves it, where there was anything to mend. */
async function mend(
  path: string,
  io: Io,
  fix: (story: Mended['story']) => Mended,
): Promise<Result<Mended & { readonly notes: readonly string[] }>> {
  if (path === '-') return fail('bad-input', '--fix needs a file: a story from standard input cannot be saved.');
  const opened = await readStory(resolvePath(io, path));
  if (!opened.ok) return opened;
  if (opened.value.problem !== null) return { ok: false, error: opened.value.problem };
  const mended = fix(opened.value.story);
  if (mended.fixed.length === 0) return ok({ ...mended, notes: [] });
  const { base, pictures } = opened.value;
  const saved = await writeStory(opened.value.path, mended.story, pictures, { base, home: dataFolder(io.env) });
  return saved.ok ? ok({ ...mended, notes: saved.value.notes }) : saved;
}

function jsonOf({ path, found, fixed, gate }: Outcome): object {
  const plain = ({ level, rule, message, where, fix }: Checked) => ({
    level,
    rule,
    message,
    where,
    ...(fix === undefined ? {} : { fix: fix.label }),
  });
  return {
    story: path,
    advice: found.map(plain),
    ...(fixed.length === 0 ? {} : { fixed: fixed.map(plain) }),
    ...(gate === null
      ? {}
      : { may: gate.may, stops: gate.stops.map(({ rule }) => rule), overridden: gate.overridden.map(({ rule }) => rule) }),
  };
}

function linesOf({ path, found }: Outcome): string {
  return found
    .map(({ level, rule, message, where }) => `${path}:${where.block}:${where.field ?? ''}: ${level} ${rule}: ${message}\n`)
    .join('');
}

function summaryOf(done: readonly Outcome[]): string {
  const found = done.flatMap((one) => one.found);
  const fixed = done.reduce((sum, one) => sum + one.fixed.length, 0);
  const must = found.filter(({ level }) => level === 'block').length;
  const stories = done.length === 1 ? '1 story' : `${done.length} stories`;
  const lines = [`${stories}: ${must} to fix, ${found.length - must} to check${fixed === 0 ? '' : `, ${fixed} mended`}\n`];
  for (const { path, gate } of done) {
    if (gate === null) continue;
    const rules = [...new Set(gate.stops.map(({ rule }) => rule))].join(', ');
    lines.push(gate.may ? `${path} may leave${overridden(gate)}\n` : `${path} may not be published: ${rules}\n`);
  }
  return lines.join('');
}

function overridden({ overridden: rules }: GateAnswer): string {
  return rules.length === 0 ? '' : `, overridden: ${[...new Set(rules.map(({ rule }) => rule))].join(', ')}`;
}
