import { declaredOffers } from '../../blocks/declared/declaredOffers';
import { HOUSE_GROUP } from '../../contract/menu';
import { iconOf } from '../editor/insertMenu/insertRows';
import type { Command, CommandContext } from './command';
import { COMMANDS } from './commands';

/** The commands that insert the blocks of the story's house; none in a window without a story. */
export function houseCommands({ session }: CommandContext): readonly Command[] {
  if (session === null) return [];
  const { api } = session.store.getState();
  return declaredOffers(session.house.store.getState().house.file.declared).map(({ name, label, icon, keywords }) => ({
    name: `insert.${name}`,
    label,
    icon: iconOf(icon),
    menu: 'insert',
    group: HOUSE_GROUP,
    keywords,
    system: false,
    needsStory: true,
    canRun: () => api?.can('insert.menu') === true,
    run: () => void api?.insertBlock(name),
  }));
}

/** Every command of this window, those of the story's house among them. */
export function commandsIn(context: CommandContext): readonly Command[] {
  return [...COMMANDS, ...houseCommands(context)];
}
