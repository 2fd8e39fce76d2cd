import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import { type MenuRow, menuRows } from '../../contract/menu';
import { appCommands } from './appCommands';
import { clipboardCommands } from './clipboardCommands';
import type { Command, CommandDeed } from './command';
import { editorCommands } from './editorCommands';
import { storyCommands } from './storyCommands';
import { viewCommands } from './viewCommands';

const deeds = new Map<string, CommandDeed>(
  [...storyCommands, ...editorCommands, ...clipboardCommands, ...viewCommands, ...appCommands].map((deed) => [deed.name, deed]),
);

function made(row: MenuRow, deed: CommandDeed): Command {
  return {
    name: deed.name,
    label: row.label,
    icon: deed.icon,
    menu: row.menu,
    group: row.group,
    ...(row.shortcut === undefined ? {} : { shortcut: row.shortcut }),
    system: row.role !== undefined,
    needsStory: row.where === 'story',
    canRun: (context) => (row.where !== 'story' || context.session !== null) && (deed.canRun?.(context) ?? true),
    run: deed.run,
    ...(deed.isOn === undefined ? {} : { isOn: deed.isOn }),
    ...(deed.keywords === undefined ? {} : { keywords: deed.keywords }),
    ...(deed.wordsNow === undefined ? {} : { wordsNow: deed.wordsNow }),
  };
}

/** Every command of the application, in the order of the menus. Rows that only a system menu can carry out (quit) have none. */
export const COMMANDS: readonly Command[] = menuRows(BLOCK_COMMANDS).flatMap((row) => {
  const deed = deeds.get(row.command);
  return deed === undefined ? [] : [made(row, deed)];
});

/** The command of that name, or undefined: the shell may ask for one that this window does not have. */
export function commandOf(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
