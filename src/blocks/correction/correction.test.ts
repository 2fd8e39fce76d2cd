import { expect, test } from 'vitest';
import type { JsonNode, JsonValue } from '../../contract/json';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { correction } from './correction';

testFixtures(correction, import.meta.url);

const time = '<time datetime="2025-08-16T09:10:00+05:30" title="Asia/Kolkata">16 August 2025, 09:10 IST (India)</time>';

test.each([
  [
    `<aside class="correction" role="note"><p class="kind"><strong>Correction</strong> ${time}</p><p>One</p></aside>`,
    'correction',
    true,
    'paragraph“One”',
  ],
  [
    '<aside class="correction clarification"><p class="kind"><strong>Clarification</strong></p><p>One</p></aside>',
    'clarification',
    false,
    'paragraph“One”',
  ],
  [`<aside class="correction">${time}: One</aside>`, 'correction', true, 'paragraph“16 August 2025, 09:10 IST (India): One”'],
  // Words that we did not write ourselves stay words.
  [
    '<div class="correction update"><p><strong>Editor’s note</strong> One</p></div>',
    'update',
    false,
    'paragraph“[bold:Editor’s note] One”',
  ],
  ['<div class="correction"><p class="kind">One</p><p>Two</p></div>', 'correction', false, 'paragraph“One” paragraph“Two”'],
])('%s is a correction', (html, kind, dated, blocks) => {
  const [node, ...more] = readForTest(html);
  expect(more).toEqual([]);
  expect(node).toMatchObject({ type: 'correction', attrs: { kind } });
  expect(node?.attrs?.at !== null).toBe(dated);
  expect(outline(node?.content ?? [])).toBe(blocks);
});

test.each([
  ['<aside class="correction"><p>One</p><ul><li>Two</li></ul></aside>', 'paragraph“One” bulletList(listItem(paragraph“Two”))'],
  [
    '<aside class="correction"><p class="kind"><strong>Update</strong></p><ul><li>Two</li></ul></aside>',
    'paragraph“[bold:Update]” bulletList(listItem(paragraph“Two”))',
  ],
  ['<aside class="correction"></aside><p>One</p>', 'paragraph“One”'],
  ['<p class="correction">One</p>', 'paragraph“One”'],
])('%s is none', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test('corrections nested forty deep are read in one pass', () => {
  const html = `${'<aside class="correction"><h2>T</h2>'.repeat(40)}One${'</aside>'.repeat(40)}`;
  expect(readForTest(html)).toHaveLength(41);
});

const at = { at: '2025-08-16T09:10:00+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
const made = (kind: string, moment: JsonValue, words: string): JsonNode => ({
  type: 'correction',
  attrs: { id: 'c', kind, at: moment },
  content: [{ type: 'paragraph', attrs: { id: 'p' }, content: words === '' ? [] : [{ type: 'text', text: words }] }],
});

test.each([
  ['correction', null, 'One', 'A correction has no date and time.'],
  ['clarification', null, 'One', 'A clarification has no date and time.'],
  ['update', null, 'One', 'An update has no date and time.'],
  ['correction', at, 'One', null],
  ['correction', null, ' ', null],
])('advice for a %s at %s with “%s”', (kind, moment, words, message) => {
  const node = made(kind, moment, words);
  const advice = correction.advice?.(node) ?? [];
  expect(advice.map((one) => [one.rule, one.message])).toEqual(message === null ? [] : [['correction.no-instant', message]]);
  expect(correction.state?.(node)).toEqual(message === null ? null : { word: 'no date' });
});

test.each([
  ['correction', at, 'One', [{ '@type': 'CorrectionComment', text: 'One', datePublished: at.at }]],
  ['clarification', null, 'One', [{ '@type': 'CorrectionComment', text: 'One' }]],
  ['update', at, 'One', undefined],
  ['correction', at, '', undefined],
])('a %s at %s with “%s” is told to machines', (kind, moment, words, comments) => {
  expect(correction.linkedData?.(made(kind, moment, words), () => '')).toEqual(comments === undefined ? {} : { correction: comments });
});

test.each([
  ['instant', 'yesterday'],
  ['instant', { ...at, confirmed: false }],
  ['kind', 'apology'],
])('refuses as %s: %j', (name, value) => {
  const spec = correction.nodes[0]?.attrs?.[name === 'kind' ? 'kind' : 'at'];
  expect(spec?.problem(value)).not.toBeNull();
});

test('lines turn into one of each kind, without an instant', () => {
  const lines = ['One', 'Two'].map((words) => ({ content: [{ type: 'text', text: words }], part: 'paragraph', id: words }));
  const forms = correction.turn?.forms?.map((form) => outline(correction.turn?.into(lines, form.attrs) ?? []));
  expect(forms).toEqual([
    'correction{kind=correction}(paragraph“One” paragraph“Two”)',
    'correction{kind=clarification}(paragraph“One” paragraph“Two”)',
    'correction{kind=update}(paragraph“One” paragraph“Two”)',
  ]);
});

test('in plain text its kind and instant stand before it', () => {
  const ctx = { wrap: () => '', blocks: (nodes: readonly JsonNode[], indent: string) => `${indent}${nodes[0]?.content?.[0]?.text}` };
  expect(correction.text?.(made('update', at, 'One'), ' ', ctx)).toBe(' [update, 2025-08-16T09:10:00+05:30]\n   One');
  expect(correction.text?.(made('correction', null, 'One'), '', ctx)).toBe('[correction]\n  One');
});
