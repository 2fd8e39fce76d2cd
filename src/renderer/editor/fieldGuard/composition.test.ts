// @vitest-environment happy-dom
import { undo } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { afterEach, expect, test } from 'vitest';
import { createStoryEditor, openDoc } from '../createStoryEditor';
import { guardedStory } from '../testing/guardedStory';
import { quietPorts } from '../testing/quietPorts';
import { rangeOf } from '../testing/stateOf';

let gone: () => void = () => {};
afterEach(() => gone());

function openView(): EditorView {
  const editor = createStoryEditor(document.body.appendChild(document.createElement('div')), quietPorts({ label: () => '' }));
  gone = () => editor.destroy();
  editor.setEditable(true);
  openDoc(editor, guardedStory());
  return editor.view;
}

/** Composes a word as a browser does, its letters coming `late` ms after the composition has begun. */
function compose(view: EditorView, letters: readonly string[], late: number): void {
  const before = (view as EditorView & { readonly input: { readonly compositionID: number } }).input.compositionID;
  view.dom.dispatchEvent(new Event('compositionstart', { bubbles: true }));
  const { from } = view.state.selection;
  let length = 0;
  letters.forEach((text, at) => {
    const tr = view.state.tr.insertText(text, from, from + length).setMeta('composition', before);
    view.dispatch(tr.setTime(Date.now() + late * (at + 1)));
    length = text.length;
  });
}

const WORD = ['ക', 'കേ', 'കേരളം'];

test.each([0, 5000])('a word composed over a selection from field to field, %s ms late, goes by one undo', (late) => {
  const view = openView();
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, rangeOf(doc, 'headline').from + 3, rangeOf(doc, 'byline').from + 3)));
  compose(view, WORD, late);
  expect(rangeOf(view.state.doc, 'headline').node.textContent).toBe('Ferകേരളം');
  expect(rangeOf(view.state.doc, 'byline').node.textContent).toBe('Asha Menon');
  undo(view.state, view.dispatch);
  expect(view.state.doc.toJSON()).toEqual(doc.toJSON());
});

test.each([0, 5000])('a word composed on a selected block, %s ms late, goes by one undo', (late) => {
  const view = openView();
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(NodeSelection.create(doc, rangeOf(doc, 'fig').from - 1)));
  compose(view, WORD, late);
  expect(view.state.selection.$from.parent.textContent).toBe('കേരളം');
  undo(view.state, view.dispatch);
  expect(view.state.doc.toJSON()).toEqual(doc.toJSON());
});
