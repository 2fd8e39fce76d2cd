import type { Failure, Result } from '../../contract/result';
import { fail, ok } from '../../contract/result';
import { checkStory } from '../../desk/commands/checkStory';
import { fixStory } from '../../desk/commands/fixStory';
import { type Checked, type GateAnswer, gateStory, type Purpose } from '../../desk/commands/gateStory';
import { type AskedOverride, type LogEntry, overrideStory } from '../../desk/commands/overrideStory';
import { type CheckedStory, sarifOf } from '../../desk/commands/sarifOf';
import { appVersion } from '../appFolder';
import { changeStory } from '../changeStory';
import type { Args, Command } from '../command';
import { findingLine } from '../findingLine';
import { type HouseOf, type HouseSaid, houseLines, houseSaid, housesOf, type UsedHouse } from '../houseOption';
import { EXIT, type Exit, type Io } from '../io';
import { openWhole } from '../openStory';
import { Progress } from '../progress';
import { refuse } from '../refuse';

/** Lists what an editor should look at, like a linter. */
export const check: Command = {
  name: 'check',
  summary: 'Lists what should be looked at before a story leaves.',
  usage:
    'STORY... [--house ID|FILE] [--purpose publish|proof] [--level warn|block] [--fix] [--override RULE[@BLOCK] --reason TEXT --by NAME] [--json | --sarif]',
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
    {
      name: 'override',
      value: 'RULE[@BLOCK]',
      help: 'Keep in the log that the story is published in spite of RULE; needs --reason and --by',
    },
    { name: 'reason', value: 'TEXT', help: 'Why it is overridden' },
    { name: 'by', value: 'NAME', help: 'Who overrides it' },
    { name: 'json', help: 'Print one JSON object a story' },
    { name: 'sarif', help: 'Print one SARIF 2.1.0 log for all stories' },
  ],
  rest: [1, 100_000],
  examples: [
    'galley check budget.galley',
    'galley check *.galley --json',
    'galley check budget.galley --purpose publish --house english-daily',
    'galley check budget.galley --override export.zone-unconfirmed --reason "The agency does not say" --by "Asha Rao"',
  ],
  notes: `A line is FILE:BLOCK:FIELD: LEVEL RULE: MESSAGE. Exit code 1 where anything is listed; with --purpose, where the story may not leave.
A proof may always leave. An override holds for what the rule finds now: one line in the story's log for each place, until the words there change.`,
  run: checkStories,
};

/** What became of one story. */
interface Outcome extends CheckedStory {
  /** By which it was checked. */
  readonly house: HouseSaid;
  readonly fixed: readonly Checked[];
  /** What this run put into the log. */
  readonly lines: readonly LogEntry[];
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
  const missing = missingFor(args);
  if (missing !== null) return refuse(io, { code: 'bad-input', message: `${missing} See: galley check --help` }, json);
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
  if (!json && !sarif) io.err(`${summaryOf(done)}${houseLines(done.map(({ house }) => house))}`);
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return done.some(({ gate, found }) => (gate === null ? found.length > 0 : !gate.may)) ? EXIT.problems : EXIT.fine;
}

/** What the options of an override lack, as a sentence; null where they are all there or none. */
function missingFor({ options: { override, reason, by } }: Args): string | null {
  const given = [reason, by].filter((one) => one !== undefined).length;
  if (override === undefined) return given === 0 ? null : '--reason and --by belong to --override RULE.';
  return given === 2 ? null : '--override needs --reason TEXT and --by NAME: the log says why, and who says so.';
}

type House = UsedHouse['house'];

async function checkOne(path: string, args: Args, io: Io, houseOf: HouseOf): Promise<Result<Outcome>> {
  const now = new Date().toISOString();
  const opened = await openWhole(io, path);
  if (!opened.ok) return opened;
  const used = await houseOf(opened.value.story.doc.attrs?.house);
  const { house, problem } = used;
  const notes = problem === null ? [] : [`${path}: ${problem}`];
  const isListed = ({ level }: Checked) => args.options.level !== 'block' || level === 'block';
  const changed = await change(path, args, io, house, now, isListed);
  if (changed?.ok === false) return changed;
  const { story, fixed = [], lines = [], notes: saved = [] } = changed?.value ?? { story: opened.value.story };
  const all = checkStory(story, house, now);
  const { purpose } = args.options;
  const gate = purpose === undefined ? null : gateStory(story, all, purpose as Purpose);
  return ok({ path, house: houseSaid(used), found: all.filter(isListed), fixed, lines, gate, notes: [...notes, ...saved] });
}

/** What the options ask to be done to a story, done and saved: mended first, then overridden. Null where they ask for nothing. */
async function change(path: string, args: Args, io: Io, house: House, now: string, takes: (finding: Checked) => boolean) {
  const { fix, override } = args.options;
  if (fix !== true && typeof override !== 'string') return null;
  if (path === '-')
    return fail('bad-input', `${fix === true ? '--fix' : '--override'} needs a file: a story from standard input cannot be saved.`);
  return changeStory(path, io, (story) => {
    const mended = fix === true ? fixStory(story, house, now, takes) : { story, fixed: [] };
    if (typeof override !== 'string') return ok({ ...mended, lines: [] });
    const asked = askedOverride(override, args, now);
    const done = overrideStory(mended.story, checkStory(mended.story, house, now), asked);
    return done.ok ? ok({ ...done.value, fixed: mended.fixed }) : done;
  });
}

/** `RULE` or `RULE@BLOCK`, with the reason and the name beside it. */
function askedOverride(override: string, { options }: Args, at: string): AskedOverride {
  const [rule = '', block = null] = override.split('@', 2);
  return { rule, block, reason: String(options.reason ?? ''), by: String(options.by ?? ''), at };
}

function jsonOf({ path, house, found, fixed, lines, gate }: Outcome): object {
  const plain = ({ level, rule, message, where, fix }: Checked) => ({
    level,
    rule,
    message,
    where,
    ...(fix === undefined ? {} : { fix: fix.label }),
  });
  return {
    story: path,
    house,
    advice: found.map(plain),
    ...(fixed.length === 0 ? {} : { fixed: fixed.map(plain) }),
    ...(lines.length === 0 ? {} : { logged: lines }),
    ...(gate === null
      ? {}
      : { may: gate.may, stops: gate.stops.map(({ rule }) => rule), overridden: gate.overridden.map(({ rule }) => rule) }),
  };
}

function linesOf({ path, found }: Outcome): string {
  return found.map((one) => findingLine(path, one)).join('');
}

function summaryOf(done: readonly Outcome[]): string {
  const found = done.flatMap((one) => one.found);
  const fixed = done.reduce((sum, one) => sum + one.fixed.length, 0);
  const must = found.filter(({ level }) => level === 'block').length;
  const stories = done.length === 1 ? '1 story' : `${done.length} stories`;
  const lines = [`${stories}: ${must} to fix, ${found.length - must} to check${fixed === 0 ? '' : `, ${fixed} mended`}\n`];
  for (const { path, lines: logged, gate } of done) {
    for (const { rule, where } of logged)
      lines.push(`${path}:${where?.block ?? ''}:${where?.field ?? ''}: ${rule} is overridden, its log says why\n`);
    if (gate === null) continue;
    const rules = [...new Set(gate.stops.map(({ rule }) => rule))].join(', ');
    lines.push(gate.may ? `${path} may leave${overridden(gate)}\n` : `${path} may not be published: ${rules}\n`);
  }
  return lines.join('');
}

function overridden({ overridden: rules }: GateAnswer): string {
  return rules.length === 0 ? '' : `, overridden: ${[...new Set(rules.map(({ rule }) => rule))].join(', ')}`;
}
