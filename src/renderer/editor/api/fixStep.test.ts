import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { applyFix } from '../../../checks/applyFix';
import type { Edit } from '../../../checks/check';
import { figure, paragraph, storyOf, words } from '../../../checks/testing/storyOf';
import type { JsonNode } from '../../../contract/json';
import { stateOf } from '../testing/stateOf';
import { fixStep } from './fixStep';
import { jsonOf } from './jsonOf';

const bold = { type: 'bold' };
const marked: JsonNode = {
  type: 'paragraph',
  attrs: { id: 'm' },
  content: [...words('The  '), ...words('bold  words', bold), ...words(' stay.')],
};

/** Letters with their marks and a family of one grapheme; the offsets of edits are UTF-16 units all the same. */
const arabic: JsonNode = {
  type: 'paragraph',
  attrs: { id: 'ar' },
  content: [...words('قَالَ "لَا" '), ...words('👩\u200d👧  ثم', bold), ...words(' \u202bक्षि.')],
};

function story(): JsonNode {
  return storyOf([paragraph('Two  spaces  here.'), marked, arabic, figure({ alt: '' }), paragraph('', 'empty')], {
    headline: 'Ferry returns.',
  });
}

const text = (block: string, field: string, from: number, to: number, put: string): Edit => ({
  kind: 'text',
  block,
  field,
  from,
  to,
  text: put,
});

test.each<[string, readonly Edit[]]>([
  ['a full stop goes', [text('headline', 'headline', 13, 14, '')]],
  ['two places of one line', [text('p', 'paragraph', 3, 5, ' '), text('p', 'paragraph', 11, 13, ' ')]],
  ['marks stay on what stays', [text('m', 'paragraph', 3, 5, ' '), text('m', 'paragraph', 9, 11, ' ')]],
  [
    'marks and a space in Arabic',
    [text('ar', 'paragraph', 6, 7, '«'), text('ar', 'paragraph', 10, 11, '»'), text('ar', 'paragraph', 17, 19, ' ')],
  ],
  ['a mark of direction', [text('ar', 'paragraph', 22, 23, '')]],
  ['a field of a block', [text('f', 'caption', 0, 3, 'A')]],
  ['an attribute', [{ kind: 'attr', block: 'f', attr: 'alt', value: 'A ferry' }]],
  ['a metadatum', [{ kind: 'metadata', key: 'slug', value: 'ferry-returns' }]],
  ['a block goes', [{ kind: 'remove', block: 'empty' }]],
  [
    'all of it at once',
    [
      { kind: 'remove', block: 'empty' },
      text('p', 'paragraph', 3, 5, ' '),
      { kind: 'attr', block: 'f', attr: 'alt', value: 'A ferry' },
      text('headline', 'headline', 13, 14, ''),
    ],
  ],
])('in the editor as everywhere: %s; one undo takes it back', (_, edits) => {
  const state = stateOf(story());
  const before = jsonOf(state.doc, new WeakMap());
  const tr = fixStep(state, edits);
  if (tr === null) throw new Error('Nothing changed.');
  let after = state.apply(tr);
  const wanted = applyFix(before, { label: '', edits });
  const read = EditorState.create({ doc: state.schema.nodeFromJSON(wanted) });
  expect(jsonOf(after.doc, new WeakMap())).toEqual(read.doc.toJSON());
  undo(after, (back) => {
    after = after.apply(back);
  });
  expect(after.doc.toJSON()).toEqual(before);
});

test.each<[string, readonly Edit[]]>([
  ['a block that is gone', [text('nowhere', 'paragraph', 0, 1, '')]],
  ['a line that has grown shorter', [text('p', 'paragraph', 90, 91, '')]],
  ['a value that may not stand there', [{ kind: 'metadata', key: 'slug', value: 'no blanks' }]],
  ['an id', [{ kind: 'attr', block: 'f', attr: 'id', value: 'x' }]],
  ['a field of the head', [{ kind: 'remove', block: 'headline' }]],
  ['what stands there already', [text('headline', 'headline', 0, 5, 'Ferry')]],
])('passed over: %s', (_, edits) => {
  expect(fixStep(stateOf(story()), edits)).toBeNull();
});

test('of two edits of the same words one is done', () => {
  const state = stateOf(story());
  const tr = fixStep(state, [text('p', 'paragraph', 0, 5, 'A '), text('p', 'paragraph', 3, 5, ' ')]);
  expect(tr?.doc.lastChild?.firstChild?.textContent).toBe('Two spaces  here.');
});

test('blocks that did not change keep their objects', () => {
  const known = new WeakMap();
  const state = EditorState.create({ doc: stateOf(story()).doc, plugins: [history()] });
  const before = jsonOf(state.doc, known);
  const after = jsonOf(state.apply(state.tr.insertText('Now ', state.doc.content.size - 2)).doc, known);
  const blocks = (doc: JsonNode) => doc.content?.[1]?.content ?? [];
  expect(blocks(after).map((block, at) => block === blocks(before)[at])).toEqual([true, true, true, true, false]);
  expect(after.content?.[0]).toBe(before.content?.[0]);
});
