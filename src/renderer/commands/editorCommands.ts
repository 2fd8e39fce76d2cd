import { EDITOR_COMMANDS, type EditorCommand } from '../editor/EditorApi';
import type { CommandDeed } from './command';

const ICONS: Readonly<Record<EditorCommand, string>> = {
  'edit.undo': 'undo-2',
  'edit.redo': 'redo-2',
  'edit.selectAll': 'type',
  'block.moveUp': 'arrow-up',
  'block.moveDown': 'arrow-down',
  'block.duplicate': 'copy-plus',
  'block.delete': 'trash-2',
  'insert.menu': 'plus',
  'insert.paragraph': 'pilcrow',
  'insert.heading': 'heading-2',
  'insert.bulletList': 'list',
  'insert.orderedList': 'list-ordered',
  'insert.quote': 'text-quote',
  'insert.figure': 'image',
  'insert.alsoRead': 'link-2',
  'format.bold': 'bold',
  'format.italic': 'italic',
  'format.link': 'link-2',
  'format.language': 'languages',
  'format.paragraph': 'pilcrow',
  'format.heading2': 'heading-2',
  'format.heading3': 'heading-3',
  'format.heading4': 'heading-4',
  'format.orderedList': 'list-ordered',
  'format.bulletList': 'list',
  'format.quote': 'text-quote',
};

const MARKS: Partial<Record<EditorCommand, string>> = {
  'format.bold': 'bold',
  'format.italic': 'italic',
  'format.link': 'link',
  'format.language': 'language',
};

/** The commands that the editor carries out at the caret. */
export const editorCommands: readonly CommandDeed[] = EDITOR_COMMANDS.map((name) => {
  const mark = MARKS[name];
  return {
    name,
    icon: ICONS[name],
    canRun: ({ session }) => session?.store.getState().api?.can(name) === true,
    run: ({ session }) => {
      session?.store.getState().api?.run(name);
    },
    ...(mark === undefined ? {} : { isOn: ({ session }) => session?.store.getState().api?.info().marks.includes(mark) === true }),
  };
});
