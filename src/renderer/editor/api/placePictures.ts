import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { type EditorState, Selection } from '@tiptap/pm/state';
import { randomId } from '../../../story/ids';
import { blockById, bodyStart } from '../commands/blocks';
import { blockFor, freshBlock, type InsertPlace, insertPlace, placeAfter } from '../commands/insertBlock';
import type { AddedPicture } from '../EditorApi';
import { GUARDED } from '../fieldGuard/guardedDelete';

/** Where pictures go: into the figure `into`, below the block `after`, or (both '') at the caret. */
export interface PicturePlace {
  readonly into: string;
  readonly after: string;
}

/** Takes files into the story one after the other and puts each in its place; several for a place without a figure become one gallery. A refused one is left out. */
export async function placePictures(
  editor: Editor,
  files: readonly File[],
  place: PicturePlace,
  add: (file: File) => Promise<AddedPicture | null>,
): Promise<void> {
  if (files.length > 1 && place.into === '') return placeGallery(editor, files, place.after, add);
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

/** Several pictures at once belong together: they stand in one gallery when all of them are there, as one step; in a gallery they are further pictures of it. */
async function placeGallery(
  editor: Editor,
  files: readonly File[],
  after: string,
  add: (file: File) => Promise<AddedPicture | null>,
): Promise<void> {
  const taken: AddedPicture[] = [];
  for (const file of files) {
    const added = await add(file);
    if (added !== null) taken.push(added);
  }
  if (editor.isDestroyed) return;
  const { state } = editor;
  const figures = taken.flatMap((added) => figureOf(state, added, randomId()) ?? []);
  const [first] = figures;
  const gallery = figures.length > 1 ? freshBlock(state, 'gallery', {}, randomId) : null;
  const caption = gallery?.lastChild;
  if (first === undefined) return;
  const { from } = placeOf(state, after, first.type);
  const isInGallery = gallery !== null && state.doc.resolve(from).parent.type === gallery.type;
  if (gallery === null || caption === null || caption === undefined || isInGallery)
    putAt(editor, placeOf(state, after, first.type), figures);
  else putAt(editor, placeOf(state, after, gallery.type), [gallery.copy(Fragment.from([...figures, caption]))]);
}

/** A new figure below the block `after` or at the caret; its id. */
function newFigure(editor: Editor, after: string, added: AddedPicture): string {
  const id = randomId();
  const made = figureOf(editor.state, added, id);
  if (made === null) return after;
  putAt(editor, placeOf(editor.state, after, made.type), [made]);
  return id;
}

function placeOf(state: EditorState, after: string, type: NodeType): InsertPlace {
  const block = after === '' ? null : blockById(state.doc, after);
  const inBody = block !== null && block.pos >= bodyStart(state.doc);
  return inBody ? placeAfter(state.doc.resolve(block.pos + block.node.nodeSize), type) : insertPlace(state, type);
}

function putAt(editor: Editor, { from, to }: InsertPlace, blocks: readonly Node[]): void {
  const tr = closeHistory(editor.state.tr).replaceWith(from, to, blocks);
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView());
}

function figureOf(state: EditorState, added: AddedPicture, id: string): Node | null {
  const { picture, width, height, alt } = added;
  const made = blockFor(state, 'figure', { id, picture, pictureWidth: width, pictureHeight: height, alt }, randomId);
  return made === null ? null : withWords(made, added);
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
