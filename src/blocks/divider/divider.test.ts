import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { divider } from './divider';

testFixtures(divider, import.meta.url);

test.each([
  ['<p>One</p><hr class="wp-block-separator"><p>Two</p>', 'paragraph“One” divider paragraph“Two”'],
  ['One<hr>Two', 'paragraph“One” divider paragraph“Two”'],
  ['<p>***</p>', 'paragraph“***”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});
