import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorNode } from '../editor/editorNode';
import { isUsedIn } from '../editor/houseBlocks';
import { EmbedView } from './EmbedView';
import { knownEmbed, pictureAddress } from './embedOf';

/** Draws it on the canvas; an address of a known service (or of a picture) that stands alone on a line becomes an embed (or the place of that picture), and one undo gives the line back. */
export const EmbedNode: EditorNode = {
  name: 'embed',
  view: (node, _ports, view, getPos) => new EmbedView(node, view, getPos),
  extension: ({ onNotice }) =>
    Extension.create({
      name: 'embedAddresses',
      // Before the clipboard and the field guard, which would take paste and Enter.
      priority: 960,
      addProseMirrorPlugins: () => [
        new Plugin({
          props: {
            handlePaste: (view, event) => paste(view, event, onNotice),
            handleKeyDown: (view, event) => enter(view, event, onNotice),
          },
        }),
      ],
    }),
};

type Say = (sentence: string) => void;

/** The line has become something else by itself: that is said, and how it comes back. */
function become(view: EditorView, tr: Transaction, onNotice: Say): void {
  const isPicture = view.state.schema.nodes.figure === tr.selection.$from.node(-1).type;
  view.dispatch(tr.scrollIntoView());
  onNotice(isPicture ? 'Made the place of a picture. Undo gives the address back.' : 'Made an embed. Undo gives the address back.');
}

function paste(view: EditorView, event: ClipboardEvent, onNotice: Say): boolean {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const { $from, empty } = view.state.selection;
  if (!empty || event.clipboardData?.files.length !== 0 || $from.parent.content.size > 0 || made(view.state, text) === null) return false;
  if ($from.parent.type.name !== 'paragraph') return false;
  // The line first, as a step of its own: that is what undo gives back.
  view.dispatch(closeHistory(view.state.tr.insertText(text)).setMeta('paste', true).setMeta('uiEvent', 'paste'));
  const tr = becoming(view.state);
  if (tr !== null) become(view, tr, onNotice);
  return true;
}

function enter(view: EditorView, event: KeyboardEvent, onNotice: Say): boolean {
  if (event.key !== 'Enter' || event.isComposing || view.composing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { $from, empty } = view.state.selection;
  const tr = !empty || $from.parentOffset !== $from.parent.content.size ? null : becoming(view.state);
  if (tr === null) return false;
  become(view, tr, onNotice);
  return true;
}

/** The line of the caret as the block that its address means, the caret in the block's words; null where it means none or the block may not stand there. */
function becoming(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const { parent, depth } = $from;
  if (parent.type.name !== 'paragraph' || depth < 1) return null;
  const block = made(state, parent.textContent);
  const index = $from.index(depth - 1);
  if (block === null || !$from.node(depth - 1).canReplaceWith(index, index + 1, block.type)) return null;
  const pos = $from.before();
  const tr = closeHistory(state.tr)
    .setMeta('fieldGuard', true)
    .replaceWith(pos, pos + parent.nodeSize, block);
  const inside = Selection.findFrom(tr.doc.resolve(pos + 1), 1, true);
  return inside instanceof TextSelection ? tr.setSelection(inside) : tr;
}

/** A new embed, or a figure whose picture is missing and whose caption holds the address: nothing is fetched. Null where the house does not use it. */
function made(state: EditorState, text: string): Node | null {
  const block = meantBy(state.schema, text);
  return block !== null && isUsedIn(state, block.type.name) ? block : null;
}

function meantBy(schema: Schema, text: string): Node | null {
  const { embed, embedText, figure, caption, credit } = schema.nodes;
  const url = knownEmbed(text);
  if (url !== null) return embed?.create({ url }, embedText?.create()) ?? null;
  const picture = pictureAddress(text);
  const link = schema.marks.link;
  if (picture === null || link === undefined || caption === undefined || credit === undefined) return null;
  return figure?.create(null, [caption.create(null, schema.text(picture, [link.create({ href: picture })])), credit.create()]) ?? null;
}
