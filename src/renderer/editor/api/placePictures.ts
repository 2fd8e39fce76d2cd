import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { randomId } from '../../../story/ids';
import { blockById, bodyStart } from '../commands/blocks';
import { freshBlock, insertPlace, placeAfter } from '../commands/insertBlock';
import type { AddedPicture } from '../EditorApi';
import { GUARDED } from '../fieldGuard/guardedDelete';

/** Where pictures go: into the figure `into`, below the block `after`, or (both '') at the caret. */
export interface PicturePlace {
  readonly into: string;
  readonly after: string;
}

/** Takes files into the story one after the other and puts each in its place; a refused one is left out. */
export async function placePictures(
  editor: Editor,
  files: readonly File[],
  place: PicturePlace,
  add: (file: File) => Promise<AddedPicture | null>,
): Promise<void> {
  let { into, after } = place;
  for (const file of files) {
    const added = await add(file);
    if (added === null || editor.isDestroyed) continue;
    if (into !== '' && fillFigure(editor, into, added)) after = into;
    else after = newFigure(editor, after, added);
    into = '';
  }
}

/** Fills a figure; caption, credit and alt text only where they are empty. False where the figure is gone. */
function fillFigure(editor: Editor, id: string, added: AddedPicture): boolean {
  const block = blockById(editor.state.doc, id);
  if (block === null || block.node.type.name !== 'figure') return false;
  const { picture, width, height } = added;
  const alt = String(block.node.attrs.alt) || added.alt;
  const tr = closeHistory(editor.state.tr).setMeta(GUARDED, true);
  tr.setNodeMarkup(block.pos, null, { ...block.node.attrs, picture, pictureWidth: width, pictureHeight: height, alt, crop: null });
  const words: { readonly [field: string]: string | undefined } = { caption: added.caption, credit: added.credit };
  const empty: { readonly pos: number; readonly text: string }[] = [];
  block.node.forEach((part, offset) => {
    const text = words[part.type.name] ?? '';
    if (part.content.size === 0 && text !== '') empty.push({ pos: block.pos + 2 + offset, text });
  });
  for (const { pos, text } of empty.reverse()) tr.insertText(text.replace(/\s+/g, ' ').trim(), pos);
  editor.view.dispatch(tr);
  return true;
}

/** A new figure below the block `after` or at the caret; its id. */
function newFigure(editor: Editor, after: string, added: AddedPicture): string {
  const { state } = editor;
  const block = after === '' ? null : blockById(state.doc, after);
  const inBody = block !== null && block.pos >= bodyStart(state.doc);
  const id = randomId();
  const { picture, width, height, alt } = added;
  const made = freshBlock(state, 'figure', { id, picture, pictureWidth: width, pictureHeight: height, alt }, randomId);
  if (made === null) return after;
  const place = inBody ? placeAfter(state.doc.resolve(block.pos + block.node.nodeSize), made.type) : insertPlace(state, made.type);
  const tr = closeHistory(state.tr).replaceWith(place.from, place.to, withWords(made, added));
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(place.from + 1), 1)).scrollIntoView());
  return id;
}

function withWords(figure: Node, added: AddedPicture): Node {
  const words: { readonly [field: string]: string | undefined } = { caption: added.caption, credit: added.credit };
  const parts: Node[] = [];
  figure.forEach((part) => {
    const text = (words[part.type.name] ?? '').replace(/\s+/g, ' ').trim();
    parts.push(text === '' ? part : part.type.create(part.attrs, figure.type.schema.text(text)));
  });
  return figure.type.create(figure.attrs, parts);
}
