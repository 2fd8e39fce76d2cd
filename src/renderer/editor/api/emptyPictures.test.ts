// @vitest-environment happy-dom

import { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { Fragment, Node } from '@tiptap/pm/model';
import { afterEach, expect, test } from 'vitest';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';
import { sampleStory } from '../../../blocks/testing/sampleStory';
import type { JsonNode } from '../../../contract/json';
import { guardedStory } from '../testing/guardedStory';
import { emptyPictures } from './emptyPictures';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function editorWith(doc: JsonNode): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: storyExtensions(),
    content: doc as object,
    injectCSS: false,
  });
  open.push(editor);
  return editor;
}

/** The pictures of a document, '' for a figure without one. */
function picturesOf(editor: Editor): string[] {
  const found: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'figure') found.push(`${node.attrs.picture}${node.attrs.pictureWidth > 0 ? ' sized' : ''}`);
  });
  return found;
}

test('figures in the body, in boxes and in galleries are emptied, and one undo takes back the paste that brought them', () => {
  const editor = editorWith(guardedStory());
  const before = editor.getJSON();
  const pasted = (sampleStory().doc.content?.[1]?.content ?? []).map((block) => Node.fromJSON(editor.schema, block));
  const { tr } = editor.state;
  editor.view.dispatch(tr.insert(tr.doc.content.size - 1, Fragment.from(pasted)).setMeta('paste', true));
  const words = editor.state.doc.textContent;
  const lost = new Set(
    picturesOf(editor)
      .map((name) => name.replace(' sized', ''))
      .filter((name) => name !== ''),
  );
  expect(lost.size).toBeGreaterThan(0);
  expect(emptyPictures(editor, lost)).toBeGreaterThan(lost.size - 1);
  expect(new Set(picturesOf(editor))).toEqual(new Set(['']));
  expect(editor.state.doc.textContent).toBe(words);
  expect(undo(editor.state, editor.view.dispatch)).toBe(true);
  expect(editor.getJSON()).toEqual(before);
  expect(undo(editor.state, editor.view.dispatch)).toBe(false);
  // What comes back has no picture either.
  expect(redo(editor.state, editor.view.dispatch)).toBe(true);
  expect(new Set(picturesOf(editor))).toEqual(new Set(['']));
});

test('figures with other pictures stay, and nothing is sent where none is meant', () => {
  const editor = editorWith(sampleStory().doc);
  const { state } = editor;
  expect(emptyPictures(editor, new Set(['none']))).toBe(0);
  expect(editor.state).toBe(state);
});
