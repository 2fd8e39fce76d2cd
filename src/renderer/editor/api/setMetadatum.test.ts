import { undo } from '@tiptap/pm/history';
import { expect, test } from 'vitest';
import { paragraph, storyOf } from '../../../checks/testing/storyOf';
import type { JsonValue } from '../../../contract/json';
import { stateOf } from '../fieldGuard/stateOf';
import { setMetadatum } from './setMetadatum';

const LINE = {
  at: '2026-03-07T06:41:05+05:30',
  by: 'Asha',
  what: 'exported',
  rule: 'a',
  reason: 'Agreed',
  where: { block: 'p' },
  words: 'घाट',
};

test.each<readonly [key: string, value: JsonValue, isUndone: boolean]>([
  ['slugline', 'FERRY', true],
  ['tags', ['sea'], true],
  // What was done with the story is no text that one takes back.
  ['log', [LINE], false],
])('%s set to %j: undone with the text %s', (key, value, isUndone) => {
  const before = stateOf(storyOf([paragraph('घाट')]));
  const tr = setMetadatum(before, key, value);
  if (tr === null) throw new Error('Nothing changed.');
  let state = before.apply(tr);
  expect(state.doc.attrs[key]).toEqual(value);
  undo(state, (back) => {
    state = state.apply(back);
  });
  expect(state.doc.attrs[key]).toEqual(isUndone ? before.doc.attrs[key] : value);
});

test.each<readonly [key: string, value: JsonValue]>([
  ['nothing', 'x'],
  ['log', [{ ...LINE, by: 5 }]],
  ['log', []],
])('%s: %j is refused or changes nothing', (key, value) => expect(setMetadatum(stateOf(storyOf([paragraph('a')])), key, value)).toBeNull());
