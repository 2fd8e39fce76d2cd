import { Extension } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { keydownHandler } from '@tiptap/pm/keymap';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { type Command, Plugin } from '@tiptap/pm/state';
import { BLOCK_COMMANDS } from '../../../blocks/blockCommands';
import { menuRows } from '../../../contract/menu';
import type { EditorCommands } from '../commands/editorCommands';
import { selectBlock } from '../commands/selectAll';
import { storyEndKeys } from '../commands/storyEnds';

const LIST = 'listItem';

const inList =
  (command: (type: NonNullable<Parameters<typeof splitListItem>[0]>) => Command): Command =>
  (state, dispatch, view) => {
    const type = state.schema.nodes[LIST];
    return type !== undefined && command(type)(state, dispatch, view);
  };

/** Tab moves an item inwards; in a list it never leaves the editor, everywhere else it does. */
const tab =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const { $from } = state.selection;
    const listed = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type.name).includes(LIST);
    if (listed) command(state, dispatch, view);
    return listed;
  };

/** Keys of the menu table that the editor carries out, as ProseMirror names them. Where the command cannot run they do nothing: the browser would type the 2 of Mod+Alt+2. */
export function menuKeys(commands: EditorCommands, mac: boolean): { readonly [key: string]: Command } {
  return Object.fromEntries(
    menuRows(BLOCK_COMMANDS).flatMap(({ command, shortcut }) => {
      const deed = commands[command];
      return deed === undefined || shortcut === undefined ? [] : [[keyName(mac ? shortcut.mac : shortcut.other), held(deed)]];
    }),
  );
}

const held =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };

function keyName(keys: string): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  return [...parts, key.length === 1 ? key.toLowerCase() : key].join('-');
}

/** All keys of the editor but those of the field guard and the insert menu, which come before. */
export function editorKeys(commands: EditorCommands): Extension {
  const mac = /Mac|iP(hone|[oa]d)/.test(navigator.platform);
  const handler = keydownHandler({
    ...baseKeymap,
    'Mod-Shift-z': commands['edit.redo'],
    'Mod-y': commands['edit.redo'],
    ...menuKeys(commands, mac),
    ...storyEndKeys(mac),
    Enter: (state, dispatch, view) => inList(splitListItem)(state, dispatch, view) || baseKeymap.Enter?.(state, dispatch, view) === true,
    Tab: tab(inList(sinkListItem)),
    'Shift-Tab': tab(inList(liftListItem)),
    Escape: selectBlock,
  });
  return Extension.create({
    name: 'editorKeys',
    priority: 800,
    addProseMirrorPlugins: () => [
      new Plugin({ props: { handleKeyDown: (view, event) => !view.composing && !event.isComposing && handler(view, event) } }),
    ],
  });
}
