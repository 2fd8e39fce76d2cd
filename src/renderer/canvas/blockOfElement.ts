import type { Editor } from '@tiptap/core';
import { bodyStart, type PlacedBlock } from '../editor/commands/blocks';
import { holdsBlocks } from '../editor/fieldGuard/cells';

/** The innermost block of the body or of a box that an element of the canvas belongs to, or null. */
export function blockOfElement(editor: Editor, target: Element): PlacedBlock | null {
  const { view } = editor;
  let element = target.closest('[data-block]');
  while (element !== null && view.dom.contains(element) && element !== view.dom) {
    const block = drawnAs(editor, element);
    if (block !== null) return block.pos < bodyStart(view.state.doc) ? null : block;
    element = element.parentElement?.closest('[data-block]') ?? null;
  }
  return null;
}

/** The block whose own element it is; null for a paragraph of a quote or a list. */
function drawnAs({ view }: Editor, element: Element): PlacedBlock | null {
  const $pos = view.state.doc.resolve(view.posAtDOM(element, 0));
  const after = $pos.nodeAfter;
  if (after?.isLeaf === true && view.nodeDOM($pos.pos) === element) return { node: after, pos: $pos.pos };
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    if (view.nodeDOM($pos.before(depth)) !== element) continue;
    return holdsBlocks($pos.node(depth - 1)) ? { node: $pos.node(depth), pos: $pos.before(depth) } : null;
  }
  return null;
}
