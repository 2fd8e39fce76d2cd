import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readIncoming } from '../import/readIncoming';
import { checksOf } from './checksOf';
import { placeOf, placesIn } from './placeOf';

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

test('a block of the house is called as the house calls it, and counted among its own kind', () => {
  const block = (id: string, name: string) => ({ type: 'declared', attrs: { id, block: name, values: {} } });
  const doc = { type: 'doc', content: [{ type: 'body', content: [block('a', 'score'), block('b', 'poll'), block('c', 'score')] }] };
  const publish = { tag: 'p', attrs: { class: 'score' }, children: [{ field: 'home' }] };
  const fields = [{ name: 'home', label: 'Home', kind: 'line' as const, required: false }];
  const score = { name: 'score', label: 'Match result', icon: 'shapes', keywords: [], counted: true, fields, publish };
  const places = placesIn(doc, [score]);
  expect(['a', 'b', 'c'].map((id) => places({ block: id }))).toEqual(['Match result 1', 'House block 1', 'Match result 2']);
});

test('a block is called by its first five words, and says where there are more', () => {
  const block = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
  const words = ' one two  three four five';
  const doc = { type: 'doc', content: [{ type: 'body', content: [block('a', words), block('b', `${words} six`)] }] };
  expect(['a', 'b'].map((id) => placeOf(doc, { block: id }))).toEqual([
    'Paragraph 1, one two three four five',
    'Paragraph 2, one two three four five …',
  ]);
});
