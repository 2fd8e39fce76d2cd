import { undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { paragraph, storyOf } from '../../../checks/testing/storyOf';
import type { JsonValue } from '../../../contract/json';
import { stateOf } from '../testing/stateOf';
import { setMetadatum, stampStep } from './setMetadatum';

const LINE = {
  at: '2026-03-07T06:41:05+05:30',
  by: 'Asha',
  what: 'exported',
  rule: 'a',
  reason: 'Agreed',
  where: { block: 'p' },
  words: 'घाट',
};

/** The story after `tr`, and after the undo that follows. */
function afterwards(before: EditorState, tr: Transaction | null): readonly [set: EditorState, undone: EditorState] {
  if (tr === null) throw new Error('Nothing changed.');
  const set = before.apply(tr);
  let undone = set;
  undo(set, (back) => {
    undone = set.apply(back);
  });
  return [set, undone];
}

test.each<readonly [key: string, value: JsonValue]>([
  ['slugline', 'FERRY'],
  ['tags', ['sea']],
])('%s set to %j is one step of undo', (key, value) => {
  const before = stateOf(storyOf([paragraph('घाट')]));
  const [set, undone] = afterwards(before, setMetadatum(before, key, value));
  expect(set.doc.attrs[key]).toEqual(value);
  expect(undone.doc.attrs[key]).toEqual(before.doc.attrs[key]);
});

test('what was done with the story is not taken back with its words', () => {
  const before = stateOf(storyOf([paragraph('घाट')]));
  const [set, undone] = afterwards(before, stampStep(before, { log: [LINE], sentSlug: 'ferry' }));
  expect(set.doc.attrs).toMatchObject({ log: [LINE], sentSlug: 'ferry' });
  expect(undone.doc.attrs).toMatchObject({ log: [LINE], sentSlug: 'ferry' });
});

test.each<readonly [values: { readonly [key: string]: JsonValue }]>([
  [{ nothing: 'x' }],
  [{ sentSlug: 'ferry', log: [{ ...LINE, by: 5 }] }],
])('%j leaves no stamp at all', (values) => expect(stampStep(stateOf(storyOf([paragraph('a')])), values)).toBeNull());

test.each<readonly [key: string, value: JsonValue]>([
  ['nothing', 'x'],
  ['log', [{ ...LINE, by: 5 }]],
  ['log', []],
])('%s: %j is refused or changes nothing', (key, value) => expect(setMetadatum(stateOf(storyOf([paragraph('a')])), key, value)).toBeNull());
