import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { rawHtml } from './rawHtml';

testFixtures(rawHtml, import.meta.url);

const raw = (source: string): JsonNode => ({
  type: 'rawHtml',
  attrs: { id: 'r' },
  content: [{ type: 'rawHtmlSource', content: source === '' ? [] : [{ type: 'text', text: source }] }],
});

test.each([
  ['<div class="raw-html"><b>a</b>\n  <i>b</i>\n</div>', 'rawHtml(rawHtmlSource“<b>a</b> <i>b</i>”)'],
  ['<div class="raw-html"> </div>', ''],
  // Only what Galley wrote: any other markup is read as what it is.
  ['<div class="html"><b>a</b></div>', 'paragraph“[bold:a]”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test('what the sanitiser took out is listed, and nothing but blanks is not published', () => {
  const { ctx, problems } = publishForTest({});
  const dropping = { ...ctx, markup: () => ({ html: [' '], dropped: ['iframe', 'script'] }) };
  expect(rawHtml.publish(raw('<script></script><iframe></iframe>'), dropping)).toEqual([]);
  expect(problems.map((one) => [one.level, one.rule, one.message])).toEqual([
    ['warn', 'rawHtml.dropped', 'Raw HTML leaves without what may not leave a story: iframe, script.'],
  ]);
});

test.each([
  ['<b>a</b>', ['rawHtml.present']],
  [' ', []],
])('advice for “%s”', (source, rules) => {
  expect((rawHtml.advice?.(raw(source)) ?? []).map((one) => one.rule)).toEqual(rules);
});
