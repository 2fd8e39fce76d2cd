import { BLOCK_COMMANDS, type BlockCommand } from '../../blocks/blockCommands';
import { EDITOR_COMMANDS, type OwnCommand } from '../editor/EditorApi';
import type { CommandContext, CommandDeed } from './command';

const ICONS: Readonly<Record<OwnCommand, string>> = {
  'edit.undo': 'undo-2',
  'edit.redo': 'redo-2',
  'edit.selectAll': 'type',
  'block.moveUp': 'arrow-up',
  'block.moveDown': 'arrow-down',
  'block.duplicate': 'copy-plus',
  'block.delete': 'trash-2',
  'insert.menu': 'plus',
  'insert.words': 'quote',
  'format.bold': 'bold',
  'format.italic': 'italic',
  'format.strike': 'strikethrough',
  'format.superscript': 'superscript',
  'format.subscript': 'subscript',
  'format.link': 'link-2',
  'format.note': 'asterisk',
  'format.abbreviation': 'whole-word',
  'format.language': 'languages',
};

const byName: ReadonlyMap<string, BlockCommand> = new Map(BLOCK_COMMANDS.map((row) => [row.command, row]));

/** A block of several lines turns back where the caret stands in one already. */
function turnedBack(row: BlockCommand | undefined, { session }: CommandContext): string | undefined {
  const api = session?.store.getState().api;
  if (row?.menu !== 'format' || api === undefined || api === null) return undefined;
  return api.info().block?.name === row.block && row.attrs.level === undefined && api.can(row.command)
    ? 'Turn back into paragraphs'
    : undefined;
}

const icons: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ICONS),
  ...BLOCK_COMMANDS.map(({ command, icon }) => [command, icon] as const),
]);

/** Marks of the text, each with its command. */
const MARKS: ReadonlySet<string> = new Set([
  'format.bold',
  'format.italic',
  'format.strike',
  'format.superscript',
  'format.subscript',
  'format.link',
  'format.note',
  'format.abbreviation',
  'format.language',
]);

/** The commands that the editor carries out at the caret. */
export const editorCommands: readonly CommandDeed[] = EDITOR_COMMANDS.map((name) => {
  const mark = MARKS.has(name) ? name.slice('format.'.length) : undefined;
  return {
    name,
    icon: icons.get(name) ?? 'plus',
    canRun: ({ session }) => session?.store.getState().api?.can(name) === true,
    run: ({ session }) => {
      session?.store.getState().api?.run(name);
    },
    keywords: byName.get(name)?.keywords ?? [],
    wordsNow: (context) => turnedBack(byName.get(name), context),
    ...(mark === undefined ? {} : { isOn: ({ session }) => session?.store.getState().api?.info().marks.includes(mark) === true }),
  };
});
