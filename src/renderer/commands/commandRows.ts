import { MENUS, type MenuName } from '../../contract/menu';
import type { MenuGroup } from '../../ui/Menu';
import { shortcutWords } from '../words/shortcutWords';
import type { Command, CommandContext } from './command';
import { commandsIn } from './houseCommands';

/** The rows of one menu for a menu in the page, grouped as in the table. Rows that have no place in this window (a story's, in the library) are left out. */
export function commandRows(menu: MenuName, context: CommandContext): readonly MenuGroup[] {
  const here = commandsIn(context).filter((command) => command.menu === menu && hasPlace(command, context));
  const groups = [...new Set(here.map((command) => command.group))];
  return groups.map((group) => ({
    id: `${menu}-${group}`,
    rows: here.filter((command) => command.group === group).map((command) => rowOf(command, context)),
  }));
}

/** All menus in one, for where the bar has no room: a named group for each. */
export function allRows(context: CommandContext): readonly MenuGroup[] {
  return MENUS.map(({ name, label }) => ({
    id: name,
    title: label,
    rows: commandRows(name, context).flatMap((group) => group.rows),
  })).filter((group) => group.rows.length > 0);
}

function hasPlace(command: Command, context: CommandContext): boolean {
  return !command.needsStory || context.session !== null;
}

function rowOf(command: Command, context: CommandContext): MenuGroup['rows'][number] {
  const platform = context.galley.store.getState().info?.platform ?? 'linux';
  return {
    id: command.name,
    label: command.wordsNow?.(context) ?? command.label,
    icon: command.icon,
    keys: shortcutWords(command.shortcut, platform),
    isDisabled: !command.canRun(context),
    stops: command.name === 'block.delete',
    ...(command.isOn === undefined ? {} : { on: command.isOn(context) }),
  };
}
