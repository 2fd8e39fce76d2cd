import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { bulletList } from './bulletList';

testFixtures(bulletList, import.meta.url);

test.each([
  ['<ul><li>One</li><li><p>Two</p></li></ul>', 'bulletList(listItem(paragraph“One”) listItem(paragraph“Two”))'],
  [
    '<ul><li>One</li><ul><li>Inside, as Word writes it</li></ul></ul>',
    'bulletList(listItem(paragraph“One” bulletList(listItem(paragraph“Inside, as Word writes it”))))',
  ],
  ['<ul><ul><li>Only inside</li></ul></ul>', 'bulletList(listItem(paragraph bulletList(listItem(paragraph“Only inside”))))'],
  [
    '<ul><li>One<ol><li>First</li></ol>and more</li></ul>',
    'bulletList(listItem(paragraph“One” orderedList{start=1}(listItem(paragraph“First”)) paragraph“and more”))',
  ],
  ['<ul><li></li><li>Two</li></ul>', 'bulletList(listItem(paragraph“Two”))'],
  // What a list cannot hold takes it apart; no word is dropped.
  ['<ul><li>One</li><li><h2>Head</h2>Two</li></ul>', 'paragraph“One” heading{level=2}“Head” paragraph“Two”'],
  ['<ul>loose<li>One</li></ul>', 'paragraph“loose” paragraph“One”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});
