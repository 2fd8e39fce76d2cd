import { expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import type { JsonValue } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { setMetadata } from './setMetadata';

function set(metadata: { readonly [key: string]: JsonValue }, pairs: readonly string[], unlocks = false) {
  return setMetadata(newStory(metadata, countedIds()), pairs, undefined, unlocks);
}

test.each([
  ['sponsored=yes', { sponsored: true }],
  ['storyType=opinion', { storyType: 'opinion' }],
  ['urgency=3', { urgency: 3 }],
  ['updateKind=minor', { updateKind: 'minor' }],
  ['contentWarning=Tells of violence.', { contentWarning: 'Tells of violence.' }],
])('%s sets %j', (pair, values) => {
  expect(set({}, [pair])).toMatchObject({ ok: true, value: { values } });
});

test.each([
  ['storyType=gossip', 'must be one of news'],
  ['urgency=12', 'from 0 to 9'],
  ['sponsored=perhaps', 'must be yes or no'],
  ['log=nothing happened', 'is kept by Galley'],
  ['log=', 'is kept by Galley'],
  ['sentSlug=', 'is kept by Galley'],
  ['sentDigest=00', 'is kept by Galley'],
])('%s is refused', (pair, why) => {
  expect(set({}, [pair])).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(why) } });
});

test('the slug of a story that has left changes only for somebody who means to', () => {
  const sent = { status: 'sent', slug: 'rain' };
  expect(set(sent, ['slug=sun'])).toMatchObject({ ok: false, error: { message: expect.stringContaining('--unlock-slug') } });
  expect(set(sent, ['slug=sun'], true)).toMatchObject({ ok: true, value: { values: { slug: 'sun' } } });
  expect(set({ slug: 'rain' }, ['slug=sun'])).toMatchObject({ ok: true, value: { values: { slug: 'sun' } } });
});

test('so does its identifier, which a story that has not left may be given', () => {
  const sent = { sentSlug: 'rain' };
  expect(set(sent, ['externalId=cms-1'])).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('another story for every other system') },
  });
  expect(set(sent, ['externalId=cms-1'], true)).toMatchObject({ ok: true, value: { values: { externalId: 'cms-1' } } });
  expect(set({}, ['externalId=cms-1'])).toMatchObject({ ok: true, value: { values: { externalId: 'cms-1' } } });
});
