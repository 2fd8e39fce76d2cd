import { expect, test } from 'vitest';
import { externalIdOf, newExternalId, withExternalId } from './externalId';
import { countedIds, randomId } from './ids';
import { defaultMetadata } from './metadata';
import { storyFile } from './storyFile';

test('a name is a uuid, the same from the same ids and never the same twice from random ones', () => {
  const made = Array.from({ length: 200 }, () => newExternalId(randomId));
  for (const name of made) expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(made.length);
  expect(newExternalId(countedIds())).toBe(newExternalId(countedIds()));
});

test('a name out of a digest is the same for the same digest', () => {
  const [one, other] = ['0123456789abcdef', 'fedcba9876543210'].map((part) => externalIdOf(part.repeat(4)));
  expect(one).toBe('urn:uuid:01234567-89ab-8def-8123-456789abcdef');
  expect(other).toBe('urn:uuid:fedcba98-7654-8210-bedc-ba9876543210');
});

test('a story keeps the name that it has, and else is given one', () => {
  const bare = storyFile({ type: 'doc', attrs: defaultMetadata(), content: [] });
  const named = withExternalId(bare, () => 'urn:uuid:1');
  expect(named.doc.attrs?.externalId).toBe('urn:uuid:1');
  expect(bare.doc.attrs?.externalId).toBe('');
  expect(withExternalId(named, () => 'urn:uuid:2')).toBe(named);
});
