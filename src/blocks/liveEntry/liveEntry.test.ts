import { expect, test } from 'vitest';
import type { JsonNode, JsonValue } from '../../contract/json';
import { countedText } from '../countedWords';
import { readFixture } from '../testing/fixture';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { liveEntry } from './liveEntry';

testFixtures(liveEntry, import.meta.url);

const NOON: JsonValue = { at: '2026-03-01T12:00:00+00:00', zone: 'Europe/London', confirmed: true, written: '' };
const words = (text: string): readonly JsonNode[] => (text === '' ? [] : [{ type: 'text', text }]);
const line = (text: string): JsonNode => ({ type: 'paragraph', attrs: { id: 'p' }, content: words(text) });
const fullOf = (name: string): JsonNode => readFixture(new URL(`../${name}/${name}.ts`, import.meta.url), 'full').node;
const entry = (at: JsonValue, title: string, ...blocks: readonly JsonNode[]): JsonNode => ({
  type: 'liveEntry',
  attrs: { id: 'e', at },
  content: [{ type: 'liveTitle', content: words(title) }, ...blocks],
});

test.each([
  ['<section class="live-entry"><p>Words</p></section>', 'liveEntry(liveTitle paragraph“Words”)'],
  ['<section class="live-entry"><h2 class="live-title">Title</h2></section>', 'liveEntry(liveTitle“Title” paragraph)'],
  // A subhead of the report is no title.
  ['<section class="live-entry"><h2>Subhead</h2></section>', 'liveEntry(liveTitle heading{level=2}“Subhead”)'],
  // A time that cannot be read, another entry inside: taken apart, no word dropped.
  ['<section class="live-entry"><p class="live-time">Noon</p><p>Words</p></section>', 'paragraph“Noon” paragraph“Words”'],
  [
    '<section class="live-entry"><p>Out</p><section class="live-entry"><p>In</p></section></section>',
    'paragraph“Out” liveEntry(liveTitle paragraph“In”)',
  ],
  [
    '<section class="live-entry"><h2 class="live-title">Title</h2><section class="live-entry"><p>In</p></section></section>',
    'heading{level=2}“Title” liveEntry(liveTitle paragraph“In”)',
  ],
  ['<section class="entry"><p>Words</p></section>', 'paragraph“Words”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test('entries nested forty deep are read in one pass', () => {
  const html = `${'<section class="live-entry"><h2 class="live-title">T</h2>'.repeat(40)}One${'</section>'.repeat(40)}`;
  expect(readForTest(html)).toHaveLength(40);
});

test.each([
  ['its title', entry(NOON, 'Title', line('Words')), 'Title'],
  ['its time where it has no title', entry(NOON, '', line('Words')), '1 March 2026, 12:00 GMT (United Kingdom)'],
  ['an update where it has neither', entry(null, '', line('Words')), 'Update'],
])('its landmark is called by %s', (_name, node, name) => {
  expect(htmlText(liveEntry.publish(node, publishForTest({}).ctx))).toContain(`aria-label="${name}"`);
});

test.each([
  [
    entry(NOON, 'Title', line('One'), line(''), line('Two')),
    [{ '@type': 'BlogPosting', headline: 'Title', datePublished: '2026-03-01T12:00:00+00:00', articleBody: 'One\nTwo' }],
  ],
  [entry(null, '', line('One')), [{ '@type': 'BlogPosting', articleBody: 'One' }]],
  [entry(NOON, '', line('')), undefined],
  // Only running text: no source of raw HTML, no caption, no insert, no cell.
  [
    entry(null, '', line('One'), ...['rawHtml', 'figure', 'alsoRead', 'table', 'embed', 'correction'].map(fullOf), line('Two')),
    [{ '@type': 'BlogPosting', articleBody: 'One\nTwo' }],
  ],
  [entry(NOON, '', fullOf('rawHtml')), undefined],
])('machines are told what is known of it: %#', (node, updates) => {
  expect(liveEntry.linkedData?.(node, (nodes) => countedText(nodes, [])).liveBlogUpdate).toEqual(updates);
});

test.each([
  [entry(null, 'Title', line('')), ['liveEntry.no-time']],
  [entry(NOON, 'Title', line('')), []],
  [entry(null, '', line(' ')), []],
])('advice for %#', (node, rules) => {
  const advice = liveEntry.advice?.(node) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one.where).toEqual({ block: 'e', field: 'at' });
});

test.each([
  [['paragraph', 'paragraph'], 'liveEntry(liveTitle paragraph“0” paragraph“1”)'],
  [['heading', 'paragraph'], 'liveEntry(liveTitle“0” paragraph“1”)'],
  [['heading'], 'liveEntry(liveTitle paragraph“0”)'],
])('lines of %j turn into it', (parts, blocks) => {
  const lines = parts.map((part, index) => ({ content: words(String(index)), part, id: '' }));
  expect(outline(liveEntry.turn?.into(lines, {}) ?? [])).toBe(blocks);
});
