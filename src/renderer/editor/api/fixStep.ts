import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Edit } from '../../../checks/check';
import { metaField, metaProblem } from '../../../story/metadata';
import { blockById, bodyStart } from '../commands/blocks';
import { GUARDED } from '../fieldGuard/guardedDelete';
import { lineAt } from './lineAt';

/** A change of the text at a place of the document as it is. */
interface Change {
  readonly from: number;
  readonly to: number;
  make(tr: Transaction): void;
}

/**
 * The edits of fixes as one transaction, marks staying on what stays; null where nothing is left to change. What is gone, may not stand
 * there, or overlaps another edit is passed over: the check will say so again.
 */
export function fixStep(state: EditorState, edits: readonly Edit[]): Transaction | null {
  const tr = state.tr.setMeta(GUARDED, true);
  for (const edit of edits) setValue(tr, edit);
  const changes = edits.flatMap((edit) => changeOf(state, edit)).sort((one, other) => other.from - one.from);
  let before = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    if (change.to > before) continue;
    before = change.from;
    change.make(tr);
  }
  return tr.docChanged ? tr : null;
}

/** Attributes and metadata: they move nothing. */
function setValue(tr: Transaction, edit: Edit): void {
  if (edit.kind === 'metadata') {
    const row = metaField(edit.key);
    if (row !== undefined && metaProblem(row, edit.value) === null) tr.setDocAttribute(edit.key, edit.value);
  }
  if (edit.kind !== 'attr') return;
  const block = blockById(tr.doc, edit.block);
  if (block !== null && edit.attr !== 'id' && edit.attr in block.node.attrs) tr.setNodeAttribute(block.pos, edit.attr, edit.value);
}

function changeOf(state: EditorState, edit: Edit): readonly Change[] {
  if (edit.kind === 'text') {
    const line = lineAt(state.doc, edit.block, edit.field, edit.at);
    if (line === null || edit.from > edit.to || edit.to > line.node.content.size) return [];
    const [from, to] = [line.pos + 1 + edit.from, line.pos + 1 + edit.to];
    if (state.doc.textBetween(from, to) === edit.text) return [];
    return [{ from, to, make: (tr) => tr.insertText(edit.text, from, to) }];
  }
  const block = edit.kind === 'remove' ? blockById(state.doc, edit.block) : null;
  if (block === null || block.pos < bodyStart(state.doc)) return [];
  const $pos = state.doc.resolve(block.pos);
  const paragraph = state.schema.nodes.paragraph;
  const [from, to] = [block.pos, block.pos + block.node.nodeSize];
  const make = (tr: Transaction): void => {
    const $now = tr.doc.resolve(from);
    const goes = $now.parent.canReplace($now.index(), $now.index() + 1);
    tr.replaceWith(from, to, goes || paragraph === undefined ? Fragment.empty : paragraph.create());
  };
  const isLoose = $pos.parent.canReplace($pos.index(), $pos.index() + 1);
  const isParagraph = paragraph !== undefined && $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, paragraph);
  return isLoose || isParagraph ? [{ from, to, make }] : [];
}
