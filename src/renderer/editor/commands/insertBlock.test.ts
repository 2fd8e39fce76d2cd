import { undo } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { BLOCKS } from '../../../blocks';
import { checkDoc } from '../../../blocks/schema';
import { countedIds } from '../../../story/ids';
import { guardedStory } from '../testing/guardedStory';
import { rangeOf, stateOf } from '../testing/stateOf';
import { freshBlock, insertBlocks } from './insertBlock';

/** The story with a fresh block of that name inserted at the end of the line of that id. */
function inserted(name: string, line: string): { readonly before: EditorState; readonly after: EditorState } {
  const story = stateOf(guardedStory());
  const before = story.apply(story.tr.setSelection(TextSelection.create(story.doc, rangeOf(story.doc, line).to)));
  const block = freshBlock(before, name, {}, countedIds('new'));
  if (block === null) throw new Error(`${name} cannot be inserted`);
  let after = before;
  insertBlocks(before, [block], (tr) => {
    after = before.apply(tr);
  });
  return { before, after };
}

const NAMES = BLOCKS.flatMap(({ name, insert }) => (insert === undefined ? [] : [name]));

describe.each(NAMES)('a fresh %s', (name) => {
  test.each(['headline', 'p2', 'q1', 'li1', 'p4'])('below %s is whole, takes what is typed next, and goes by one undo', (line) => {
    const { before, after } = inserted(name, line);
    const checked = checkDoc(after.doc.toJSON());
    expect(checked.ok ? '' : checked.error.message).toBe('');
    expect(after.doc.textContent).toContain(before.doc.textContent.slice(-20));
    expect(after.selection.$from.parent.isTextblock || name === 'rawHtml').toBe(true);
    let undone = after;
    undo(after, (tr) => {
      undone = after.apply(tr);
    });
    expect(undone.doc.toJSON()).toEqual(before.doc.toJSON());
  });
});

test.each([
  ['a new line where it is the last', 'p4', 'paragraph:'],
  ['the line that follows', 'li1', 'paragraph:Four of the body.'],
  ['a new line before a block with fields', 'p2', 'paragraph:'],
])('below a divider the caret stands in %s', (_name, line, expected) => {
  const { after } = inserted('divider', line);
  const { $from, empty } = after.selection;
  expect(`${$from.parent.type.name}:${$from.parent.textContent}`).toBe(expected);
  expect([empty, $from.parentOffset, after.doc.resolve($from.before()).nodeBefore?.type.name]).toEqual([true, 0, 'divider']);
});
