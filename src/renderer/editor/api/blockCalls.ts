import type { Editor } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { randomId } from '../../../story/ids';
import { blockById, type PlacedBlock } from '../commands/blocks';
import { freshBlock, insertBlocks } from '../commands/insertBlock';
import { deleteBlock, duplicateBlock, moveBlock } from '../commands/moveBlock';
import { turnInto } from '../commands/turnInto';
import type { EditorApi } from '../EditorApi';
import { GUARDED } from '../fieldGuard/guardedDelete';
import { lineAt } from './lineAt';
import { tryStep } from './tryStep';

type BlockCalls = Pick<EditorApi, 'insertBlock' | 'turnInto' | 'setBlock' | 'moveBlock' | 'duplicateBlock' | 'deleteBlock' | 'focusBlock'>;

/** The calls that act on one block, by its id. */
export function blockCalls(editor: Editor): BlockCalls {
  const send = (tr: Transaction) => editor.view.dispatch(tr);
  const onBlock = (id: string, act: (block: PlacedBlock) => boolean) => {
    const block = blockById(editor.state.doc, id);
    return block !== null && act(block);
  };
  return {
    insertBlock(name, attrs = {}) {
      const block = freshBlock(editor.state, name, attrs, randomId);
      if (block === null || !insertBlocks(editor.state, [block], send)) return null;
      editor.view.focus();
      return String(block.attrs.id);
    },
    turnInto: (name, attrs = {}, id = undefined) => turnInto(editor.state, name, attrs, send, id),
    setBlock: (id, attrs) =>
      onBlock(id, ({ node, pos }) =>
        tryStep(editor, () => {
          if (!Object.keys(attrs).every((key) => key !== 'id' && key in node.attrs)) return null;
          return editor.state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attrs }).setMeta(GUARDED, true);
        }),
      ),
    moveBlock: (id, by) => onBlock(id, (block) => moveBlock(editor.state, block, by, send)),
    duplicateBlock: (id) => onBlock(id, (block) => duplicateBlock(editor.state, block, send)),
    deleteBlock: (id) => onBlock(id, (block) => deleteBlock(editor.state, block, send)),
    focusBlock: (id, field = '', range = undefined) =>
      (range !== undefined && selectRange(editor, lineAt(editor.state.doc, id, field, range.at), range)) ||
      onBlock(id, (block) => focusBlock(editor, block, field)),
  };
}

/** Selects a range of a line and brings it into sight; false where the line is gone or has grown shorter. */
function selectRange(editor: Editor, line: PlacedBlock | null, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (line === null || to > line.node.content.size) return false;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, line.pos + 1 + from, line.pos + 1 + to)).scrollIntoView());
  const dom = editor.view.nodeDOM(line.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  editor.view.focus();
  return true;
}

/** Puts the caret at the start of a block, or of the first field of that name in it, and brings it into sight. */
function focusBlock(editor: Editor, block: PlacedBlock, field: string): boolean {
  let pos = -1;
  block.node.descendants((part, offset) => {
    if (pos < 0 && field !== '' && part.type.name === field) pos = block.pos + 1 + offset + 1;
    return !part.isTextblock;
  });
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos < 0 ? block.pos + 1 : pos), 1)).scrollIntoView());
  const dom = editor.view.nodeDOM(block.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  editor.view.focus();
  return true;
}
