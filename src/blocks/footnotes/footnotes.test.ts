import { expect, test } from 'vitest';
import type { JsonMark, JsonNode } from '../../contract/json';
import { note } from '../marks/note';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { footnotes } from './footnotes';

testFixtures(footnotes, import.meta.url);

const noted = (ref: string): JsonMark => ({ type: 'note', attrs: { ref } });
const text = (words: string, ...marks: readonly JsonMark[]): JsonNode => ({ type: 'text', text: words, marks });
const paragraph = (...content: readonly JsonNode[]): JsonNode => ({ type: 'paragraph', attrs: { id: 'p' }, content });
const list = (...notes: readonly (readonly [ref: string, words: string])[]): JsonNode => ({
  type: 'footnotes',
  attrs: { id: 'n' },
  content: notes.map(([ref, words]) => ({ type: 'footnote', attrs: { ref }, content: words === '' ? [] : [text(words)] })),
});

/** What all blocks of a story publish, with the rules of what is listed. */
function published(...blocks: readonly JsonNode[]): readonly [html: string, rules: readonly string[]] {
  const { ctx, problems } = publishForTest({ doc: { type: 'doc', content: blocks } });
  return [htmlText(ctx.blocks(blocks)), problems.map((one) => one.rule)];
}

const BACK = (ref: string) => `<a href="#noteref-${ref}" role="doc-backlink" aria-label="Back to the text">↩</a>`;
const NUMBER = (ref: string, number: number) => `<sup class="noteref"><a href="#note-${ref}" role="doc-noteref">${number}</a></sup>`;
const LIST = (items: string, start = '') =>
  `<section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol${start}>${items}</ol></section>`;

test.each([
  [
    'a note and its words',
    [paragraph(text('One', noted('a'))), list(['a', 'Note'])],
    `<p><span class="noted" id="noteref-a">One</span>${NUMBER('a', 1)}</p>${LIST(`<li id="note-a">Note ${BACK('a')}</li>`)}`,
    [],
  ],
  [
    'numbers by place in the list, not in the text',
    [paragraph(text('One', noted('b')), text('Two', noted('a'))), list(['a', 'A'], ['b', 'B'])],
    `<p><span class="noted" id="noteref-b">One</span>${NUMBER('b', 2)}<span class="noted" id="noteref-a">Two</span>${NUMBER('a', 1)}</p>${LIST(`<li id="note-a">A ${BACK('a')}</li><li id="note-b">B ${BACK('b')}</li>`)}`,
    [],
  ],
  [
    'words without a note: they leave, their ref too, no number',
    [paragraph(text('One', noted('a')))],
    '<p><span class="noted" id="noteref-a">One</span></p>',
    ['note.no-text'],
  ],
  ['a note without words', [list(['a', 'A'])], LIST('<li id="note-a">A</li>'), ['note.no-place']],
  [
    'a note without text counts for no number',
    [paragraph(text('One', noted('b'))), list(['a', ' '], ['b', 'B'])],
    `<p><span class="noted" id="noteref-b">One</span>${NUMBER('b', 1)}</p>${LIST(`<li id="note-b">B ${BACK('b')}</li>`)}`,
    [],
  ],
  [
    'two places of one note: an id stands once',
    [paragraph(text('One', noted('a'))), paragraph(text('Two', noted('a'))), list(['a', 'A'])],
    `<p><span class="noted" id="noteref-a">One</span>${NUMBER('a', 1)}</p><p><span class="noted" id="noteref-a_2">Two</span>${NUMBER('a', 1)}</p>${LIST(`<li id="note-a">A ${BACK('a')}</li>`)}`,
    [],
  ],
  [
    'two lists number on',
    [paragraph(text('One', noted('b'))), list(['a', 'A']), list(['b', 'B'])],
    `<p><span class="noted" id="noteref-b">One</span>${NUMBER('b', 2)}</p>${LIST('<li id="note-a">A</li>')}${LIST(`<li id="note-b">B ${BACK('b')}</li>`, ' start="2"')}`,
    ['note.no-place'],
  ],
])('%s', (_name, blocks, html, rules) => {
  expect(published(...blocks)).toEqual([html, rules]);
});

test('a ref that may not stand there leaves its words bare', () => {
  expect(note.publish({ ref: '"><script>' }, publishForTest({}).ctx)).toBeNull();
});

test.each([
  [
    '<p><span class="noted" id="noteref-a_2">One</span><sup class="noteref"><a href="#note-a">1</a></sup> more</p>',
    'paragraph“[note a:One] more”',
  ],
  // Nothing of ours: the number is text.
  ['<p>One<sup><a href="#fn1">1</a></sup></p>', 'paragraph“One[superscript:1]”'],
  ['<p><span class="noted" id="other">One</span></p>', 'paragraph“One”'],
  ['<section class="footnotes"><ol><li id="fn1">A</li></ol></section>', 'orderedList{start=1}(listItem(paragraph“A”))'],
  ['<section class="footnotes"><p>A</p></section>', 'paragraph“A”'],
  ['<section class="footnotes"><ol><li id="note-a">A</li></ol></section>', 'footnotes(footnote{ref=a}“A”)'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

test.each([
  [list(['a', 'A'], ['b', '']), ['note.no-text']],
  [list(['a', 'A']), []],
])('advice for %#', (node, rules) => {
  expect((footnotes.advice?.(node) ?? []).map((one) => one.rule)).toEqual(rules);
});
