import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';

/** Arrow down at the end of the story's last block goes to a new paragraph below it, where it is none: nobody is shut in a box. */
export const wayOut: Command = (state, dispatch, view) => {
  const { selection } = state;
  const body = state.doc.lastChild;
  const last = body?.lastChild;
  const paragraph = state.schema.nodes.paragraph;
  if (!selection.empty && !(selection instanceof NodeSelection)) return false;
  if (last === null || last === undefined || last.isTextblock || paragraph === undefined) return false;
  const end = state.doc.content.size - 1;
  if (selection.from < end - last.nodeSize || !isAtEnd()) return false;
  if (dispatch !== undefined) {
    const tr = state.tr.insert(end, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;

  function isAtEnd(): boolean {
    if (selection instanceof NodeSelection) return selection.to === end;
    const { $head } = selection;
    for (let depth = $head.depth; depth > 1; depth -= 1) if ($head.index(depth - 1) < $head.node(depth - 1).childCount - 1) return false;
    return view?.endOfTextblock('down') ?? $head.parentOffset === $head.parent.content.size;
  }
};
