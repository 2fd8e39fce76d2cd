import { expect, it } from 'vitest';
import { Utf8Pool } from './utf8Pool';

it.each(['', 'a', '“Rain” — വാർത്ത 🌧', 'x'.repeat(400_000), '\u20ac'.repeat(400_000), 'lone \ud800 half'])('encodes text %#', (text) => {
  const pool = new Utf8Pool();
  const before = pool.encode('before');
  const bytes = pool.encode(text);
  const after = pool.encode('after');
  expect(Buffer.from(bytes).equals(Buffer.from(text))).toBe(true);
  expect([before, after].map((one) => Buffer.from(one).toString())).toEqual(['before', 'after']);
});
