import { MENUS } from '../../contract/menu';
import type { Command, CommandContext } from '../commands/command';
import { commandsIn } from '../commands/houseCommands';
import { folded, matchRank } from '../words/matchRank';

/** A command's words where no menu stands over them: “Insert Also Read”. */
export function fullLabel(command: Command): string {
  return command.menu === 'insert' && !command.label.startsWith('Insert') ? `Insert ${command.label}` : command.label;
}

/**
 * The commands that can run now and hold every word of the query, in their label, their keywords (of any language) or their menu: first those that
 * the query as it stands answers to (`matchRank`, so that a block is found by its own name before those that have it as a keyword), then
 * those that hold its words apart; equal ones in the order of the menus.
 */
export function findCommands(query: string, context: CommandContext): { readonly found: readonly Command[]; readonly all: number } {
  const able = commandsIn(context).filter((command) => command.name !== 'tools.palette' && command.canRun(context));
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const scored = able
    .map((command) => ({ command, rank: rankOf(command, query), score: scoreOf(command, words) }))
    .filter(({ score }) => score > 0);
  // The sort is stable.
  scored.sort((a, b) => a.rank - b.rank || b.score - a.score);
  return { found: scored.map(({ command }) => command), all: able.length };
}

/** What stands behind every command that holds the query as a whole. */
const APART = 6;

function rankOf(command: Command, query: string): number {
  const keywords = command.keywords ?? [];
  const ranks = [command.label, fullLabel(command)].map((label) => matchRank(query, { label, keywords }) ?? APART);
  return Math.min(...ranks);
}

function scoreOf(command: Command, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const label = folded(fullLabel(command));
  const keywords = folded((command.keywords ?? []).join(' '));
  const menu = (MENUS.find(({ name }) => name === command.menu)?.label ?? '').toLowerCase();
  let score = 0;
  for (const word of words) {
    const here = label.startsWith(word)
      ? 4
      : label.includes(` ${word}`)
        ? 3
        : label.includes(word)
          ? 2
          : keywords.includes(word) || menu.includes(word)
            ? 1
            : 0;
    if (here === 0) return 0;
    score += here;
  }
  return score;
}
