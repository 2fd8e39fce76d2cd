import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonicalJson';
import type { JsonValue } from './json';

test.each<readonly [string, unknown, string]>([
  [
    'keys of the format first, the rest by name',
    { b: 1, content: [], a: 2, type: 'p', attrs: { z: 1, id: 'x' } },
    '{"type":"p","attrs":{"id":"x","z":1},"content":[],"a":2,"b":1}',
  ],
  ['inside of lists', [[{ b: 1, a: 2 }], { a: 1, b: 2 }], '[[{"a":2,"b":1}],{"a":1,"b":2}]'],
  ['what is undefined', { b: undefined, a: [undefined, null] }, '{"a":[null,null]}'],
  ['values alone', 'text', '"text"'],
  ['code units, not the order of a language', { ä: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"ä":1}'],
])('%s', (_, value, json) => expect(canonicalJson(value as JsonValue)).toBe(json));

test('the order of keys that a value came with changes nothing, and nothing of it is lost or changed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.infiniteStream(fc.nat()), (value, dice) => {
      const shuffled = (item: unknown): unknown => {
        if (Array.isArray(item)) return item.map(shuffled);
        if (typeof item !== 'object' || item === null) return item;
        const entries = Object.entries(item).map(([key, inner]) => ({ key, inner, at: dice.next().value ?? 0 }));
        return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, inner }) => [key, shuffled(inner)]));
      };
      const before = JSON.stringify(value);
      const json = canonicalJson(value as JsonValue);
      expect(canonicalJson(shuffled(value) as JsonValue)).toBe(json);
      expect(JSON.parse(json)).toEqual(JSON.parse(before));
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});
