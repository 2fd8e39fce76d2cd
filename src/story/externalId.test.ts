import { expect, test } from 'vitest';
import { newExternalId } from './externalId';
import { countedIds, randomId } from './ids';

test('a name is a uuid, the same from the same ids and never the same twice from random ones', () => {
  const made = Array.from({ length: 200 }, () => newExternalId(randomId));
  for (const name of made) expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
  expect(newExternalId(countedIds())).toBe(newExternalId(countedIds()));
});
