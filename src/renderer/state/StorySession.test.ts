// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import type { Client } from '../../contract/client';
import type { OpenedStory, StoryJson } from '../../contract/methods';
import { fail } from '../../contract/result';
import { countedIds } from '../../story/ids';
import { StorySession } from './StorySession';

const STORY = newStory({ slug: 'ferry' }, countedIds('s')) as StoryJson;

/** A session over a shell that answers nothing, and the calls that it made. */
function sessionOf(change: Partial<OpenedStory>): { readonly session: StorySession; readonly calls: [name: string, input: unknown][] } {
  const calls: [string, unknown][] = [];
  const call: Client['call'] = async (name, input) => {
    calls.push([name, input]);
    return fail('closed', 'Nobody is there.');
  };
  const opened: OpenedStory = {
    doc: 'd',
    id: 'i',
    name: 'ferry.galley',
    story: STORY,
    readOnly: null,
    isElsewhere: false,
    recovered: false,
    revision: 4,
    savedAt: 1,
    ...change,
  };
  return { session: new StorySession({ call, on: () => () => {} }, { opened, dirty: false }), calls };
}

const drafts = (calls: readonly [name: string, input: unknown][]) => calls.filter(([name]) => name === 'story.draft');

test('the last words go to their draft when the story is left without asking', () => {
  const { session, calls } = sessionOf({});
  session.changed(5);
  session.end();
  expect(drafts(calls)).toEqual([['story.draft', { doc: 'd', revision: 5, story: STORY }]]);
});

test.each([
  ['nothing was typed', {}, 4],
  ['it may only be looked at', { readOnly: 'Another window has it.' }, 5],
] as const)('no draft is written where %s', (_, change, revision) => {
  const { session, calls } = sessionOf(change);
  if (revision > 4) session.changed(revision);
  session.end();
  expect(drafts(calls)).toEqual([]);
});
