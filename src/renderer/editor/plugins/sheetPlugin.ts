import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { JsonNode } from '../../../contract/json';
import { storyDirection } from '../../../story/language';
import { blockAt, eachBlock } from '../commands/blocks';
import type { MarginNote } from '../EditorApi';
import { holdsOwnText, isCompound } from '../fieldGuard/cells';
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
  const line = blockAt(state)?.pos ?? -1;
  const only = onlyBlock(state.doc);
  eachBlock(state.doc, (node, pos) => {
    const end = pos + node.nodeSize;
    const note = noted.size === 0 ? null : noteOf(node, noted);
    // A block that has not been drawn yet is skipped by content-visibility, and the browser loses a caret in it.
    if (pos <= line && line < end) decorations.push(Decoration.node(pos, end, { class: 'is-here' }));
    if (note !== null) decorations.push(Decoration.node(pos, end, noteAttributes(note)));
    drawEmpty(node, pos, pos === only, line, decorations);
  });
  return DecorationSet.create(state.doc, decorations);
}

/** Where the one block of a body that has no other stands; -1 where there are more. */
function onlyBlock(doc: Node): number {
  const body = doc.lastChild;
  return body?.childCount === 1 ? doc.content.size - body.nodeSize + 1 : -1;
}

/** Empty fields say what they ask for, and the empty words of a quote or an answer; an empty paragraph only where the caret is or nothing else is there. */
function drawEmpty(node: Node, pos: number, isOwnText: boolean, line: number, decorations: Decoration[]): void {
  if (node.isTextblock) {
    const asks = node.content.size === 0 && (node.type.name !== 'paragraph' || isOwnText || pos === line);
    if (asks) decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: 'is-empty' }));
  } else if (isCompound(node) || !node.type.isInGroup('block')) {
    const own = holdsOwnText(node);
    node.forEach((part, offset) => {
      drawEmpty(part, pos + 1 + offset, own, line, decorations);
    });
  }
}

/** The note of a block, and those of the blocks in it: only the outermost has a margin. */
function noteOf(block: Node, noted: ReadonlyMap<string, MarginNote>): MarginNote | null {
  const own = noted.get(String(block.attrs.id));
  const found = own === undefined ? [] : [own];
  if (isCompound(block)) {
    block.descendants((node) => {
      const note = noted.get(String(node.attrs.id ?? ''));
      if (note !== undefined) found.push(note);
      return !node.isTextblock;
    });
  }
  const first = found[0];
  if (first === undefined || found.length === 1) return first ?? null;
  const marks = found.map((note) => note.mark);
  return {
    block: first.block,
    mark: marks.find((mark) => mark === 'block') ?? marks.find((mark) => mark === 'warn') ?? first.mark,
    lines: [...new Set(found.flatMap((note) => note.lines))],
  };
}

function noteAttributes({ lines, mark }: MarginNote): Record<string, string> {
  const attributes: Record<string, string> = { 'data-note': lines.join('\n') };
  // On a narrow sheet a note has one line, across from the label.
  if (lines.length > 1) attributes['data-note-line'] = lines.join(' · ');
  if (mark !== null) attributes['data-mark'] = mark;
  return attributes;
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
