import { expect, test } from 'vitest';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { alsoRead } from './alsoRead';

testFixtures(alsoRead, import.meta.url);

test.each([
  [
    '<aside class="also-read"><p><span>Read this:</span> <a href="https://example.org/">T</a></p></aside>',
    'alsoRead{label=Read this}(alsoReadItem{url=https://example.org/}“T”)',
  ],
  ['<aside class="also-read"><p><span class="house">Also Read:</span> T</p></aside>', 'alsoRead(alsoReadItem“T”)'],
  // Not the form that we write: words and links stay as paragraphs.
  [
    '<aside class="also-read"><p>See <a href="https://example.org/">T</a> too</p></aside>',
    'paragraph“See [link https://example.org/:T] too”',
  ],
  [
    '<aside class="also-read"><p><span>L:</span> a <a href="https://example.org/">T</a></p></aside>',
    'paragraph“L: a [link https://example.org/:T]”',
  ],
  ['<aside class="also-read"><p><span>L:</span></p></aside>', 'paragraph“L:”'],
  ['<aside class="also-read"><h2>Related</h2><ul><li>T</li></ul></aside>', 'heading{level=2}“Related” bulletList(listItem(paragraph“T”))'],
  ['<aside><p>Another aside</p></aside>', 'paragraph“Another aside”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const item = (text: string, url: string) => ({
  type: 'alsoReadItem',
  attrs: { url, story: '' },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const insert = (...content: readonly ReturnType<typeof item>[]) => ({ type: 'alsoRead', attrs: { id: 'a', label: 'More' }, content });
const linked = item('Linked', 'https://example.org/');
const open = item('Open', '');

test.each([
  [[linked], '<aside class="also-read" aria-label="More"><p><span>More:</span> <a href="https://example.org/">Linked</a></p></aside>', []],
  [
    [open, linked],
    '<aside class="also-read" aria-label="More"><p><span>More:</span> <a href="https://example.org/">Linked</a></p></aside>',
    ['alsoRead.unresolved'],
  ],
  [[open], '', ['alsoRead.unresolved']],
  [[item('', 'https://example.org/')], '', ['alsoRead.no-title']],
])('titles without an address are left out when the export asks: %#', (content, html, rules) => {
  const { ctx, problems } = publishForTest({ unresolved: 'drop' });
  expect(htmlText(alsoRead.publish(insert(...content), ctx))).toBe(html);
  expect(problems.map((problem) => problem.rule)).toEqual(rules);
});

test('every title without an address is to be resolved', () => {
  expect(alsoRead.advice?.(insert(linked, open, item('', '')))).toEqual([
    { level: 'warn', rule: 'alsoRead.unresolved', message: '“Open” has no address yet.', where: { block: 'a', field: 'url' } },
  ]);
});
