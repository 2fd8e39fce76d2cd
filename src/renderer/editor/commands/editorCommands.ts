import { toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import type { JsonValue } from '../../../contract/json';
import { randomId } from '../../../story/ids';
import type { EditorCommand } from '../EditorApi';
import { openInsertMenu } from '../insertMenu/insertMenuPlugin';
import type { SurfaceStore } from '../surface/surface';
import { blockAt } from './blocks';
import { freshBlock, insertBlocks } from './insertBlock';
import { deleteBlock, duplicateBlock, moveBlock } from './moveBlock';
import { selectAll } from './selectAll';
import { turnInto } from './turnInto';

type Attrs = { readonly [key: string]: JsonValue };

const insert =
  (name: string): Command =>
  (state, dispatch) => {
    const block = freshBlock(state, name, {}, randomId);
    return block !== null && insertBlocks(state, [block], dispatch);
  };
const turn =
  (name: string, attrs: Attrs = {}): Command =>
  (state, dispatch) =>
    turnInto(state, name, attrs, dispatch);
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

/** Every command of the editor by its menu name. `surface` opens the boxes that ask for more. */
export function editorCommands(surface: SurfaceStore): { readonly [name in EditorCommand]: Command } {
  return {
    'edit.undo': undo,
    'edit.redo': redo,
    'edit.selectAll': selectAll,
    'block.moveUp': (state, dispatch) => moveBlock(state, blockAt(state), -1, dispatch),
    'block.moveDown': (state, dispatch) => moveBlock(state, blockAt(state), 1, dispatch),
    'block.duplicate': (state, dispatch) => duplicateBlock(state, blockAt(state), dispatch),
    'block.delete': (state, dispatch) => deleteBlock(state, blockAt(state), dispatch),
    'insert.menu': openInsertMenu,
    'insert.paragraph': insert('paragraph'),
    'insert.heading': insert('heading'),
    'insert.bulletList': insert('bulletList'),
    'insert.orderedList': insert('orderedList'),
    'insert.quote': insert('quote'),
    'insert.figure': insert('figure'),
    'insert.alsoRead': insert('alsoRead'),
    'format.bold': mark('bold'),
    'format.italic': mark('italic'),
    'format.link': markAllowed('link', () => surface.setState({ floating: { kind: 'link' } })),
    'format.language': markAllowed('language', () => surface.setState({ floating: { kind: 'language' } })),
    'format.paragraph': turn('paragraph'),
    'format.heading2': turn('heading', { level: 2 }),
    'format.heading3': turn('heading', { level: 3 }),
    'format.heading4': turn('heading', { level: 4 }),
    'format.orderedList': turn('orderedList'),
    'format.bulletList': turn('bulletList'),
    'format.quote': turn('quote'),
  };
}
