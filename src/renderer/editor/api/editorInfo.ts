import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { blockAt } from '../commands/blocks';
import type { EditorInfo } from '../EditorApi';
import { fieldAt } from '../fieldGuard/cells';
import { isEmptyStory } from '../isEmptyStory';

/** What the chrome may know of a state. */
export function infoOf(state: EditorState, revision: number, focused: boolean): EditorInfo {
  const { selection } = state;
  const block = blockAt(state);
  const selecting = selection instanceof TextSelection && !selection.empty;
  return {
    revision,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    block:
      block === null ? null : { id: String(block.node.attrs.id), name: block.node.type.name, level: Number(block.node.attrs.level ?? 0) },
    field: fieldAt(selection.$from)?.node.type.name ?? '',
    marks: marksOf(state),
    selecting,
    selectedLength: selecting ? state.doc.textBetween(selection.from, selection.to, '').length : 0,
    blockSelected: selection instanceof NodeSelection,
    empty: isEmptyStory(state.doc),
    focused,
  };
}

function marksOf(state: EditorState): readonly string[] {
  const { selection, storedMarks, doc } = state;
  if (selection.empty) return (storedMarks ?? selection.$from.marks()).map((mark) => mark.type.name);
  return Object.values(state.schema.marks)
    .filter((type) => doc.rangeHasMark(selection.from, selection.to, type))
    .map((type) => type.name);
}

/** True where nothing that the chrome shows differs. */
export function sameInfo(one: EditorInfo, other: EditorInfo): boolean {
  const { block: a, marks: m, ...rest } = one;
  const { block: b, marks: n, ...others } = other;
  if (a?.id !== b?.id || a?.name !== b?.name || a?.level !== b?.level || m.join() !== n.join()) return false;
  return Object.entries(rest).every(([key, value]) => others[key as keyof typeof others] === value);
}
