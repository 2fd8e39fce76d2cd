import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { heading } from './heading';

testFixtures(heading, import.meta.url);

test.each([
  ['<h2>A</h2><h3>B</h3><h4>C</h4>', 'heading{level=2}“A” heading{level=3}“B” heading{level=4}“C”'],
  ['<h5>D</h5><h6>E</h6>', 'heading{level=4}“D” heading{level=4}“E”'],
  ['<h2><b>Bold is its look</b>, <i>not</i> its meaning</h2>', 'heading{level=2}“Bold is its look, [italic:not] its meaning”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});
