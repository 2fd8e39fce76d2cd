import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { orderedList } from './orderedList';

testFixtures(orderedList, import.meta.url);

test.each([
  ['<ol start="3" type="a"><li>C</li></ol>', 'orderedList{start=3}(listItem(paragraph“C”))'],
  ['<ol start="x"><li>A</li></ol>', 'orderedList{start=1}(listItem(paragraph“A”))'],
  ['<ol start="-4"><li>A</li></ol>', 'orderedList{start=1}(listItem(paragraph“A”))'],
  ['<ol start="99999999999"><li>A</li></ol>', 'orderedList{start=1}(listItem(paragraph“A”))'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});
