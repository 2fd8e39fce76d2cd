import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrate';
import { STORY_READER, STORY_VERSION } from './storyFile';

const doc = { type: 'doc' };

test('there is one step for every version after the first, in order', () => {
  expect(MIGRATIONS.map((step) => step.to)).toEqual(Array.from({ length: STORY_VERSION - 1 }, (_, index) => index + 2));
  expect(STORY_READER).toBeLessThanOrEqual(STORY_VERSION);
});

test.each([
  [1, 1, true],
  [5, 1, true],
  [2, STORY_VERSION + 1, false],
  [STORY_VERSION + 1, STORY_VERSION + 1, false],
])('version %i for reader %i: %s', (version, reader, loads) => {
  const moved = migrate({ version, reader, doc });
  if (loads) expect(moved).toEqual({ ok: true, value: { format: 'galley-story', version: STORY_VERSION, reader: STORY_READER, doc } });
  else expect(moved).toMatchObject({ ok: false, error: { code: 'newer-version', message: expect.stringContaining('unchanged') } });
});
