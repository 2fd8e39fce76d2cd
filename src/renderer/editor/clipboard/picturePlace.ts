import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { PicturePlace } from '../api/placePictures';
import { blockAround, blockAt, blockById } from '../commands/blocks';

/** Where a dropped picture goes: into the figure under the pointer where that one has none, else below the block there. */
export function dropPlace(view: EditorView, event: DragEvent): PicturePlace {
  const under = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block="figure"]') : null;
  const id = under?.dataset.id ?? '';
  if (id !== '') return figurePlace(view.state, id);
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const $at = at === null ? null : view.state.doc.resolve(at.pos);
  return { into: '', after: $at === null ? '' : String(blockAround($at)?.node.attrs.id ?? '') };
}

/** Where a pasted picture goes: into the figure of the caret where it has none, else at the caret. */
export function pastePlace(state: EditorState): PicturePlace {
  const node = blockAt(state)?.node;
  return node?.type.name === 'figure' ? figurePlace(state, String(node.attrs.id)) : { into: '', after: '' };
}

function figurePlace(state: EditorState, id: string): PicturePlace {
  const figure = blockById(state.doc, id)?.node;
  return figure?.type.name === 'figure' && figure.attrs.picture === '' ? { into: id, after: '' } : { into: '', after: id };
}
