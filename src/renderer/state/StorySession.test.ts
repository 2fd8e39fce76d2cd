// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Client } from '../../contract/client';
import { ok, type Result } from '../../contract/result';
import { StorySession } from './StorySession';
import { STORY, sessionOf } from './session.fixture';
import { tabCopy } from './tabCopy';

const drafts = (calls: readonly [name: string, input: unknown][]) => calls.filter(([name]) => name === 'story.draft');

test('the last words go to their draft when the story is left without asking', () => {
  const { session, calls } = sessionOf({});
  session.changed(5);
  session.end();
  expect(drafts(calls)).toEqual([['story.draft', { doc: 'd', revision: 5, story: STORY }]]);
});

test('the story is let go once its last words are kept, and the next one waits for that', async () => {
  let keep = (_: Result<{ readonly revision: number }>): void => {};
  const kept = new Promise<Result<{ readonly revision: number }>>((resolve) => {
    keep = resolve;
  });
  const { session, calls } = sessionOf({}, ((name: string) =>
    name === 'story.draft' ? kept : Promise.resolve(ok(null))) as Client['call']);
  session.changed(5);
  session.end();
  expect(tabCopy.read()?.revision).toBe(5);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(calls.map(([name]) => name)).toEqual(['house.open', 'story.draft']);
  keep(ok({ revision: 5 }));
  await StorySession.left;
  expect(calls.map(([name]) => name)).toEqual(['house.open', 'story.draft', 'story.close']);
  expect(tabCopy.read()).toBeNull();
});

test('words that a shell does not take stay in the tab', async () => {
  const { session } = sessionOf({});
  session.changed(5);
  session.end();
  await StorySession.left;
  expect(tabCopy.read()).toMatchObject({ doc: 'd', id: 'i', revision: 5 });
  tabCopy.drop();
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
