import { Extension } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, NodeSelection, Plugin, type Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { crossesBorder } from './cells';
import { deleteAt } from './deleteKeys';
import { enter } from './enterKey';
import { guardedText, selectionCrosses } from './guardedDelete';
import { guardedDrop } from './guardedDrop';
import { keepBorders } from './keepBorders';
import { putPaste } from './putPaste';
import { readSelection } from './readSelection';
import { wayOut } from './wayOut';

const backspace: Command = (state, dispatch) => deleteAt(state, -1, dispatch);
const del: Command = (state, dispatch) => deleteAt(state, 1, dispatch);
// There are no line breaks inside a block: Shift+Enter is Enter.
const shiftEnter: Command = (state, dispatch, view) => enter(state, dispatch, view) || baseKeymap.Enter?.(state, dispatch, view) === true;

const keys = keydownHandler({
  Enter: enter,
  'Shift-Enter': shiftEnter,
  'Mod-Enter': shiftEnter,
  Backspace: backspace,
  'Shift-Backspace': backspace,
  'Mod-Backspace': backspace,
  'Alt-Backspace': backspace,
  Delete: del,
  'Shift-Delete': (state, dispatch) => state.selection.empty && deleteAt(state, 1, dispatch),
  'Mod-Delete': del,
  'Alt-Delete': del,
  ArrowDown: wayOut,
});

/**
 * The field guard of docs/design.md §4, one rule: a deletion, paste, drop or typing that crosses a field's border changes each side
 * by itself and joins nothing. `onNotice` gets one sentence where a paste was divided.
 */
export function fieldGuard(onNotice: (sentence: string) => void): Extension {
  return Extension.create({
    name: 'fieldGuard',
    priority: 900,
    addProseMirrorPlugins: () => [guardPlugin(onNotice)],
    dispatchTransaction({ transaction, next }) {
      next(keepBorders(this.editor.state, transaction));
    },
  });
}

function guardPlugin(onNotice: (sentence: string) => void): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (view.composing || event.isComposing) return false;
        // A held key must not go on to remove the block that it has just selected.
        const holding = event.repeat && view.state.selection instanceof NodeSelection;
        if (holding && (event.key === 'Backspace' || event.key === 'Delete')) return true;
        return keys(view, event);
      },
      handleTextInput: (view, _from, _to, text) => put(view, guardedText(view.state, text)),
      handlePaste: (view, _event, slice) => putPaste(view, slice, onNotice),
      handleDrop(view, event, slice, isMove) {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at === null) return true;
        const placed = guardedDrop(view.state, slice, at.pos, isMove ? dragged(view) : null);
        if (placed === null) return true;
        if (placed.notice !== '') onNotice(placed.notice);
        view.focus();
        return put(view, placed.tr.setMeta('uiEvent', 'drop'));
      },
      handleDOMEvents: { keydown: beforeKey, beforeinput: beforeInput, compositionstart: beforeComposition },
    },
  });
}

function put(view: EditorView, tr: Transaction | null): boolean {
  if (tr === null) return false;
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** What is being dragged inside the editor: a block by its handle, else the selection. */
function dragged(view: EditorView): Selection {
  const node = (view.dragging as { readonly node?: unknown } | null)?.node;
  return node instanceof NodeSelection ? node : view.state.selection;
}

/** A key acts where the caret is now, also when an arrow key moved it a moment ago. */
function beforeKey(view: EditorView, event: KeyboardEvent): boolean {
  if (!view.composing && !event.isComposing && view.editable) readSelection(view);
  return false;
}

/** What keys do not announce: menus, spelling, dictation, emoji, deletion by word or line. */
function beforeInput(view: EditorView, event: InputEvent): boolean {
  if (event.isComposing || view.composing || !event.cancelable || !view.editable) return false;
  const { inputType } = event;
  readSelection(view);
  if (inputType.startsWith('delete')) return beforeDeletion(view, event);
  if (inputType !== 'insertText' && inputType !== 'insertReplacementText') return false;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  const tr = text === '' ? null : guardedText(view.state, text);
  if (tr === null) return false;
  event.preventDefault();
  return put(view, tr);
}

function beforeDeletion(view: EditorView, event: InputEvent): boolean {
  const direction = event.inputType.includes('Backward') ? -1 : 1;
  const range = event.getTargetRanges()[0];
  const whole = selectionCrosses(view.state.selection);
  if (!whole) {
    if (range === undefined || !view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return false;
    const { doc } = view.state;
    const from = doc.resolve(view.posAtDOM(range.startContainer, range.startOffset));
    const to = doc.resolve(view.posAtDOM(range.endContainer, range.endOffset));
    if (!view.state.selection.empty || !crossesBorder(from, to)) return false;
  }
  event.preventDefault();
  deleteAt(view.state, direction, view.dispatch);
  return true;
}

/**
 * A composition replaces the selection in the DOM: so the guard clears it before the first letter, as a part of that composition. The history
 * then takes both back by one undo, however long the first letter is on its way.
 */
function beforeComposition(view: EditorView): boolean {
  if (!view.editable || view.composing) return false;
  readSelection(view);
  put(view, guardedText(view.state, '')?.setMeta('composition', compositionOf(view)) ?? null);
  return false;
}

/** What ProseMirror marks the changes of the composition with that now begins (unlisted); undefined where a version has another way. */
function compositionOf(view: EditorView): number | undefined {
  return (view as EditorView & { readonly input?: { readonly compositionID?: number } }).input?.compositionID;
}
