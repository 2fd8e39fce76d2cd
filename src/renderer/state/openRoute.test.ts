import { expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import type { Client } from '../../contract/client';
import type { StoryJson } from '../../contract/methods';
import { ok } from '../../contract/result';
import { countedIds } from '../../story/ids';
import { openRoute } from './openRoute';
import { OPENED } from './session.fixture';

const WORDS = newStory({ slug: 'typed' }, countedIds('t')) as StoryJson;
const COPY = { id: 'i', doc: 'd', base: 'b1', revision: 6, story: WORDS };

function shellOf(base: string) {
  const calls: string[] = [];
  const client = {
    call: async (name: string) => {
      calls.push(name);
      return ok({ ...OPENED, base });
    },
    on: () => () => {},
  } as unknown as Client;
  return { client, calls };
}

test('words that a tab left behind go on where the file is the one that they were written over', async () => {
  const { client, calls } = shellOf('b1');
  const here = await openRoute(client, { name: 'story', id: 'i' }, COPY);
  expect(here).toMatchObject({ ok: true, value: { dirty: true, opened: { story: WORDS, revision: 7 } } });
  expect(calls).toEqual(['story.open']);
});

test('they lie beside a file that somebody else wrote, also one that was written before they were', async () => {
  const { client, calls } = shellOf('b2');
  const here = await openRoute(client, { name: 'story', id: 'i' }, COPY);
  expect(here).toMatchObject({ ok: true, value: { dirty: false, opened: { story: OPENED.story } } });
  expect(calls).toEqual(['story.open', 'story.create', 'story.close']);
});
