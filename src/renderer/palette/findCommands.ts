import { MENUS } from '../../contract/menu';
import type { Command, CommandContext } from '../commands/command';
import { commandsIn } from '../commands/houseCommands';

/** A command's words where no menu stands over them: “Insert Also Read”. */
export function fullLabel(command: Command): string {
  return command.menu === 'insert' && !command.label.startsWith('Insert') ? `Insert ${command.label}` : command.label;
}

/** The commands that can run now and hold every word of the query, in their label, their keywords (of any language) or their menu; those whose label begins with it first. */
export function findCommands(query: string, context: CommandContext): { readonly found: readonly Command[]; readonly all: number } {
  const able = commandsIn(context).filter((command) => command.name !== 'tools.palette' && command.canRun(context));
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const scored = able.map((command, at) => ({ command, at, score: scoreOf(command, words) })).filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score || a.at - b.at);
  return { found: scored.map(({ command }) => command), all: able.length };
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

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase();
}
