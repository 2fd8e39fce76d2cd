import type { Failure } from '../../contract/result';
import { checkStory } from '../../desk/commands/checkStory';
import type { Args, Command } from '../command';
import { EXIT, type Exit, type Io } from '../io';
import { openWhole } from '../openStory';
import { Progress } from '../progress';

/** Lists what an editor should look at, like a linter. */
export const check: Command = {
  name: 'check',
  summary: 'Lists what should be looked at before a story leaves.',
  usage: 'STORY... [--json]',
  options: [{ name: 'json', help: 'Print one JSON object a story' }],
  rest: [1, 100_000],
  examples: ['galley check budget.galley', 'galley check *.galley --json'],
  notes: 'A line is FILE:BLOCK:FIELD: LEVEL RULE: MESSAGE. Exit code 1 where anything is listed.',
  run: checkStories,
};

async function checkStories(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const bad: Failure[] = [];
  const progress = new Progress(io, 'Checked', args.rest.length);
  let listed = 0;
  for (const path of args.rest) {
    const opened = await openWhole(io, path);
    const advice = opened.ok ? checkStory(opened.value.story) : [];
    listed += advice.length;
    if (!opened.ok) bad.push(opened.error);
    if (json) io.out(`${JSON.stringify(opened.ok ? { story: path, advice } : { story: path, error: opened.error })}\n`);
    else
      for (const { level, rule, message, where } of advice)
        io.out(`${path}:${where.block}:${where.field ?? ''}: ${level} ${rule}: ${message}\n`);
    progress.step();
  }
  for (const error of bad) io.err(`galley: ${error.message}\n`);
  if (bad.length > 0) return EXIT.badInput;
  return listed > 0 ? EXIT.problems : EXIT.fine;
}
