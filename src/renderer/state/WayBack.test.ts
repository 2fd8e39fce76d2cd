// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Client } from '../../contract/client';
import type { OpenedStory } from '../../contract/methods';
import { fail, ok } from '../../contract/result';
import { OPENED, sessionOf } from './session.fixture';

const ELSEWHERE = fail('refused', 'The story is open in another window.');
const UNKNOWN = fail('not-found', 'The story is no longer open here.');

/** A shell that knows the story by the handle `new` only, once it was opened again. `opening` is what opening gives, `first` how it answers a draft for another handle. */
function shellOf({
  first = ELSEWHERE,
  opening = {},
  hold = Promise.resolve(),
}: {
  first?: typeof ELSEWHERE;
  opening?: Partial<OpenedStory>;
  hold?: Promise<void>;
}) {
  return (async (name: string, input: { doc?: string; revision?: number }) => {
    if (name === 'story.open') {
      await hold;
      return ok({ ...OPENED, doc: 'new', ...opening });
    }
    if (name === 'story.create') return ok({ ...OPENED, doc: 'apart', id: null });
    if (name === 'story.draft') return input.doc === 'd' ? first : ok({ revision: input.revision });
    if (name === 'story.save') return ok({ id: 'i', name: OPENED.name, revision: input.revision, savedAt: 2, base: 'b2', notes: [] });
    return fail('closed', 'Nobody is there.');
  }) as Client['call'];
}

const named = (calls: readonly [string, unknown][], name: string) => calls.filter((call) => call[0] === name).map((call) => call[1]);

test('a window whose story another one still had as it came back waits until that is gone, and has it again', async () => {
  const { session, calls } = sessionOf({}, shellOf({}));
  session.changed(5);
  await session.reconnect();
  expect(named(calls, 'story.open')).toEqual([{ id: 'i', shown: 'b1' }]);
  expect(session.store.getState().save.kind).toBe('waiting');
  expect(session.doc).toBe('new');
});

test('where the other window stays, the story is the other’s', async () => {
  const { session } = sessionOf({}, shellOf({ opening: { isElsewhere: true, readOnly: 'Elsewhere.' } }));
  session.changed(5);
  await session.reconnect();
  expect(session.store.getState().save.kind).toBe('taken');
});

test('a file that changed meanwhile is told of, and the text of this window stays', async () => {
  const { session, calls } = sessionOf({}, shellOf({ opening: { base: 'b2' } }));
  session.changed(5);
  await session.reconnect();
  await session.flush();
  expect(session.store.getState().save.kind).toBe('conflict');
  expect(named(calls, 'story.save')).toEqual([]);
  expect(named(calls, 'story.draft').at(-1)).toMatchObject({ doc: 'new', revision: 5 });
});

test('words typed on the way back go to the handle that it leads to', async () => {
  let letGo = (): void => {};
  const hold = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { session, calls } = sessionOf({}, shellOf({ hold }));
  session.changed(5);
  const back = session.reconnect();
  await Promise.resolve();
  session.changed(6);
  const flushed = session.flush();
  letGo();
  await Promise.all([back, flushed]);
  expect(named(calls, 'story.draft').at(-1)).toMatchObject({ doc: 'new', revision: 6 });
  expect(named(calls, 'story.save')).toMatchObject([{ doc: 'new', revision: 6 }]);
});

test('a window that only reads does not take the story from the one that writes it', async () => {
  const { session, calls } = sessionOf(
    { readOnly: 'Elsewhere.', isElsewhere: true },
    shellOf({ first: UNKNOWN, opening: { isElsewhere: true } }),
  );
  await session.reconnect();
  expect(named(calls, 'story.open')).toEqual([{ id: 'i', look: true, shown: 'b1' }]);
  expect(session.doc).toBe('new');
});

test('a story without a file that another window has opened is that one’s', async () => {
  const { session, calls } = sessionOf({ id: null }, shellOf({}));
  session.changed(5);
  await session.reconnect();
  expect(session.store.getState().save.kind).toBe('taken');
  expect(named(calls, 'story.open')).toEqual([]);
});

test('a window that has lost its story does not take it back by itself', async () => {
  const { session, calls } = sessionOf({}, shellOf({}));
  session.outside.takenOver();
  await session.reconnect();
  expect(named(calls, 'story.open')).toEqual([]);
  expect(session.store.getState().save.kind).toBe('taken');
});
