import { undo } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { createSurface } from '../surface/surface';
import { guardedStory } from '../testing/guardedStory';
import { rangeOf, stateOf } from '../testing/stateOf';
import { editorCommands } from './editorCommands';

const commands = editorCommands(createSurface());

function run(state: EditorState, name: string): EditorState {
  let next = state;
  expect(commands[name]?.(state, (tr) => (next = state.apply(tr)))).toBe(true);
  return next;
}

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (tr) => (next = state.apply(tr)));
  return next;
}

const json = (state: EditorState): string => JSON.stringify(state.doc.toJSON());

test.each([
  ['block.moveDown', 'block.moveDown'],
  ['block.moveDown', 'block.moveUp'],
  ['block.duplicate', 'block.duplicate'],
  ['block.delete', 'block.delete'],
  ['format.heading2', 'format.heading3'],
  ['format.bulletList', 'block.moveDown'],
  ['insert.divider', 'insert.quote'],
])('%s and %s right after it are two undos', (first, second) => {
  const story = stateOf(guardedStory());
  const start = story.apply(story.tr.setSelection(TextSelection.create(story.doc, rangeOf(story.doc, 'p1').from + 1)));
  // Typed just before: it stays when the act is undone.
  const typed = start.apply(start.tr.insertText('x'));
  const one = run(typed, first);
  const two = run(one, second);
  expect(json(undone(two))).toBe(json(one));
  expect(json(undone(undone(two)))).toBe(json(typed));
});
