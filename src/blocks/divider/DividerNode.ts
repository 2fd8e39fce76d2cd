import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorNode } from '../editor/editorNode';
import { isUsedIn } from '../editor/houseBlocks';

/** What a writer types alone on a line, before the blank; smart dashes may have made two or three hyphens into one sign already. */
const SIGNS = /^(?:---|–-|\*\*\*|\* \* \*)$/;

/** `--- ` or `*** ` on a line of its own becomes a divider, the line below it. One undo gives the signs back. */
export const DividerNode: EditorNode = {
  name: 'divider',
  extension: () =>
    Extension.create({
      name: 'dividerTyping',
      priority: 950,
      addProseMirrorPlugins: () => [
        new Plugin({
          props: {
            handleTextInput(view, from, to, text) {
              const tr = text !== ' ' || from !== to || view.composing ? null : divided(view.state, from);
              if (tr === null) return false;
              view.dispatch(view.state.tr.insertText(' ', from));
              view.dispatch(divided(view.state, from, 1) ?? view.state.tr);
              return true;
            },
          },
        }),
      ],
    }),
};

/** The line of `pos` as a divider and an empty line, where it holds nothing but the signs (and `blanks` behind them); else null. */
function divided(state: EditorState, pos: number, blanks = 0): Transaction | null {
  const $pos = state.doc.resolve(pos);
  const { parent, depth } = $pos;
  const type = state.schema.nodes.divider;
  const signs = parent.textContent;
  if (
    type === undefined ||
    !isUsedIn(state, type.name) ||
    parent.type.name !== 'paragraph' ||
    depth < 1 ||
    $pos.parentOffset !== parent.content.size - blanks
  )
    return null;
  if (!SIGNS.test(blanks === 0 ? signs : signs.slice(0, -blanks))) return null;
  const index = $pos.index(depth - 1);
  if (!$pos.node(depth - 1).canReplaceWith(index, index, type)) return null;
  const tr = closeHistory(state.tr).delete($pos.start(), $pos.end()).insert($pos.before(), type.create());
  return tr.setSelection(TextSelection.create(tr.doc, $pos.before() + 2)).scrollIntoView();
}
