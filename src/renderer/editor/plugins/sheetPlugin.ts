import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { JsonNode } from '../../../contract/json';
import { storyDirection } from '../../../story/language';
import { blockAt, eachBlock } from '../commands/blocks';
import type { MarginNote } from '../EditorApi';
import { isCompound } from '../fieldGuard/cells';
import { insertMenuKey } from '../insertMenu/insertMenuPlugin';

interface Sheet {
  readonly notes: readonly MarginNote[];
  readonly decorations: DecorationSet;
}

/** Meta `notes` sets the margin notes. */
export const sheetKey = new PluginKey<Sheet>('sheet');

/** What stands on the sheet but is no text: language and direction, words in empty fields, notes in the margin, the click below the last block. */
export function sheetPlugin(): Plugin<Sheet> {
  return new Plugin<Sheet>({
    key: sheetKey,
    state: {
      init: (_config, state) => ({ notes: [], decorations: drawn(state, []) }),
      apply(tr, sheet, old, state) {
        const notes = (tr.getMeta(sheetKey) as readonly MarginNote[] | undefined) ?? sheet.notes;
        const moved = blockAt(old)?.pos !== blockAt(state)?.pos;
        // A key in a line that stays filled moves decorations and makes none.
        if (notes === sheet.notes && !moved && !(tr.docChanged && (!onlyText(tr) || emptinessChanged(old, state)))) {
          return tr.docChanged ? { notes, decorations: sheet.decorations.map(tr.mapping, tr.doc) } : sheet;
        }
        return { notes, decorations: drawn(state, notes) };
      },
    },
    props: {
      decorations: (state) => sheetKey.getState(state)?.decorations,
      attributes: (state) => ({ ...sheetAttributes(state), ...insertMenuKey.getState(state)?.aria }),
      handleDOMEvents: { mousedown: (view, event) => clickBelow(view, event) },
    },
  });
}

function sheetAttributes(state: EditorState): Record<string, string> {
  const { language } = state.doc.attrs;
  const shell: JsonNode = { type: 'doc', attrs: state.doc.attrs };
  return { class: 'sheet', lang: String(language), dir: storyDirection(shell), 'aria-multiline': 'true', 'aria-label': 'Story' };
}

/** True where the steps put in and take out text of one line and nothing else. */
function onlyText(tr: Transaction): boolean {
  return tr.steps.every((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) return false;
    const $from = tr.docs[index]?.resolve(step.from);
    return $from?.parent.isTextblock === true && step.to <= $from.end() && (step.slice.content.firstChild?.isText ?? true);
  });
}

/** True where a line came to be empty or filled, or blocks came or went. */
function emptinessChanged(old: EditorState, state: EditorState): boolean {
  const [before, after] = [old.selection.$from, state.selection.$from];
  if (before.depth !== after.depth || before.depth === 0) return true;
  if ((before.parent.content.size === 0) !== (after.parent.content.size === 0)) return true;
  return old.doc.nodeSize - before.parent.nodeSize !== state.doc.nodeSize - after.parent.nodeSize;
}

function drawn(state: EditorState, notes: readonly MarginNote[]): DecorationSet {
  const decorations: Decoration[] = [];
  const noted = new Map(notes.map((note) => [note.block, note]));
  const here = blockAt(state)?.pos;
  eachBlock(state.doc, (node, pos) => {
    const note = noted.get(String(node.attrs.id));
    const end = pos + node.nodeSize;
    // A block that has not been drawn yet is skipped by content-visibility, and the browser loses a caret in it.
    if (pos === here) decorations.push(Decoration.node(pos, end, { class: 'is-here' }));
    if (note !== undefined) decorations.push(Decoration.node(pos, end, noteAttributes(note)));
    const isLine = node.isTextblock && node.content.size === 0 && (node.type.name !== 'paragraph' || pos === here);
    if (isLine) decorations.push(Decoration.node(pos, end, { class: 'is-empty' }));
    if (isCompound(node)) {
      node.forEach((part, offset) => {
        if (part.isTextblock && part.content.size === 0) {
          decorations.push(Decoration.node(pos + 1 + offset, pos + 1 + offset + part.nodeSize, { class: 'is-empty' }));
        }
      });
    }
  });
  return DecorationSet.create(state.doc, decorations);
}

function noteAttributes(note: MarginNote): Record<string, string> {
  return { 'data-note': note.lines.join('\n'), ...(note.mark === null ? {} : { 'data-mark': note.mark }) };
}

/** A click under the last block writes there: in a new paragraph where the last is none. */
function clickBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild?.lastElementChild;
  if (
    event.button !== 0 ||
    !view.editable ||
    last === null ||
    last === undefined ||
    event.clientY <= last.getBoundingClientRect().bottom + 8
  )
    return false;
  event.preventDefault();
  const { state } = view;
  const end = state.doc.content.size - 1;
  const lastNode = state.doc.lastChild?.lastChild;
  const paragraph = state.schema.nodes.paragraph;
  const ready = lastNode?.type === paragraph && lastNode?.content.size === 0;
  const tr = ready || paragraph === undefined ? state.tr : state.tr.insert(end, paragraph.create());
  view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
  view.focus();
  return true;
}
