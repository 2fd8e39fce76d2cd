import { expect, test } from 'vitest';
import { countedIds } from '../story/ids';
import { loadStory } from './loadStory';
import { newStory } from './newStory';

test('a fresh story loads as itself', () => {
  const story = newStory({ language: 'hi' }, countedIds());
  expect(loadStory(story)).toEqual({ ok: true, value: story });
});
