import { toggleMark } from '@tiptap/pm/commands';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { BLOCK_COMMANDS } from '../../../blocks/blockCommands';
import { addNote } from '../../../blocks/editor/addNote';
import { randomId } from '../../../story/ids';
import type { OwnCommand } from '../EditorApi';
import { openInsertMenu } from '../insertMenu/insertMenuPlugin';
import type { SurfaceStore } from '../surface/surface';
import { blockAt } from './blocks';
import { freshBlock, insertBlocks } from './insertBlock';
import { deleteBlock, duplicateBlock, moveBlock } from './moveBlock';
import { quoteWords } from './quoteWords';
import { selectAll } from './selectAll';
import { turnInto } from './turnInto';

/** Every command of the editor by its menu name; undefined for a name that is none. */
export type EditorCommands = { readonly [name in OwnCommand]: Command } & { readonly [name: string]: Command | undefined };

/** An act on whole blocks is an undo by itself, however fast it follows another: two quick moves are two. */
const act =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch === undefined ? undefined : (tr) => dispatch(closeHistory(tr)), view);

const byBlocks: { readonly [name: string]: Command } = Object.fromEntries(
  BLOCK_COMMANDS.map(({ command, menu, block, attrs }): [string, Command] => [
    command,
    act(
      menu === 'insert'
        ? (state, dispatch) => {
            const fresh = freshBlock(state, block, {}, randomId);
            return fresh !== null && insertBlocks(state, [fresh], dispatch);
          }
        : (state, dispatch) => turnInto(state, block, attrs, dispatch),
    ),
  ]),
);

const mark =
  (name: string): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    return type !== undefined && toggleMark(type)(state, dispatch);
  };
/** True where a mark could stand at the caret's text. */
const markAllowed =
  (name: string, then: () => void): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    if (type === undefined || !state.selection.$from.parent.inlineContent || !state.selection.$from.parent.type.allowsMarkType(type))
      return false;
    if (dispatch !== undefined) then();
    return true;
  };

/** The commands of an editor. `surface` opens the boxes that ask for more. */
export function editorCommands(surface: SurfaceStore): EditorCommands {
  const asking = (kind: 'link' | 'language' | 'abbreviation') => markAllowed(kind, () => surface.setState({ floating: { kind } }));
  return {
    ...byBlocks,
    'edit.undo': undo,
    'edit.redo': redo,
    'edit.selectAll': selectAll,
    'block.moveUp': act((state, dispatch) => moveBlock(state, blockAt(state), -1, dispatch)),
    'block.moveDown': act((state, dispatch) => moveBlock(state, blockAt(state), 1, dispatch)),
    'block.duplicate': act((state, dispatch) => duplicateBlock(state, blockAt(state), dispatch)),
    'block.delete': act((state, dispatch) => deleteBlock(state, blockAt(state), dispatch)),
    'insert.menu': openInsertMenu,
    'format.bold': mark('bold'),
    'format.italic': mark('italic'),
    'format.strike': mark('strike'),
    'format.superscript': mark('superscript'),
    'format.subscript': mark('subscript'),
    'insert.words': quoteWords,
    'format.note': addNote,
    'format.link': asking('link'),
    'format.abbreviation': asking('abbreviation'),
    'format.language': asking('language'),
  };
}
