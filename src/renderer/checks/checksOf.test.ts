import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readIncoming } from '../import/readIncoming';
import { checksOf } from './checksOf';
import { placeOf } from './placeOf';

test('the checks of an imported article name each problem once, with its place in words', () => {
  const text = readFileSync('resources/samples/article.txt', 'utf8');
  const read = readIncoming({ source: 'x', kind: 'text', text }, { flipped: new Set(), answers: {} });
  if (!read.ok) throw new Error(read.error.message);
  const { doc } = read.value.story;
  const checks = checksOf(doc);
  expect(checks.map((check) => check.rule).filter((rule) => rule === 'alsoRead.unresolved')).toHaveLength(2);
  expect(checks.filter((check) => check.rule === 'figure.missing')).toHaveLength(1);
  expect(checks[0]).toMatchObject({ rule: 'export.zone-unconfirmed', level: 'block' });
  expect(placeOf(doc, { block: '', field: 'published' })).toBe('Published');
  const missing = checks.find((check) => check.rule === 'figure.missing');
  expect(missing && placeOf(doc, missing.where)).toMatch(/^Picture 1/);
});
