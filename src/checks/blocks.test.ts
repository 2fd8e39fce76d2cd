import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { applyFix } from './applyFix';
import { blockAdvice } from './blockAdvice';
import { blocksOfHouse } from './blocksOfHouse';
import type { Check } from './check';
import { emptyBlocks } from './emptyBlocks';
import { headingOrder } from './headingOrder';
import { notes } from './notes';
import { fixtureHouse } from './testing/fixtureHouse';
import { findingsOf, rulesOf } from './testing/rulesOf';
import { alsoRead, figure, heading, paragraph, storyOf, words } from './testing/storyOf';

const box = (id: string, ...blocks: readonly JsonNode[]): JsonNode => ({
  type: 'factBox',
  attrs: { id },
  content: [
    { type: 'factBoxTitle', content: words(blocks.length === 0 ? '' : 'The ferries') },
    ...(blocks.length === 0 ? [paragraph('', 'x')] : blocks),
  ],
});
const quote = (spoken: string, speaker: string): JsonNode => ({
  type: 'quote',
  attrs: { id: 'q' },
  content: [paragraph(spoken, 'qp'), { type: 'attribution', content: words(speaker) }],
});
const noted = (ref: string, text = 'four hours'): JsonNode => ({
  type: 'paragraph',
  attrs: { id: 'p' },
  content: [...words('For '), ...words(text, { type: 'note', attrs: { ref } })],
});
const list = (...items: readonly (readonly [string, string])[]): JsonNode => ({
  type: 'footnotes',
  attrs: { id: 'n' },
  content: items.map(([ref, text]) => ({ type: 'footnote', attrs: { ref }, content: words(text) })),
});
const end = paragraph('The end.', 'end');

test.each<readonly [name: string, check: Check, body: readonly JsonNode[], rules: readonly string[]]>([
  ['subheads in order', headingOrder, [heading('a', 2, 'a'), heading('b', 3, 'b'), heading('c', 4, 'c'), heading('d', 2, 'd')], []],
  ['a level left out', headingOrder, [heading('a', 2, 'a'), heading('b', 4, 'b')], ['b heading.skipped']],
  ['a first subhead too deep', headingOrder, [heading('पुल', 3, 'a'), heading('b', 3, 'b')], ['a heading.skipped']],
  ['a box has its own outline', headingOrder, [box('x', heading('a', 3, 'a')), heading('b', 2, 'b')], []],
  ['a level left out in a box', headingOrder, [box('x', heading('a', 4, 'a'))], ['a heading.skipped']],
  ['an empty paragraph between', emptyBlocks, [paragraph('a', 'a'), paragraph('', 'b'), end], ['b block.empty']],
  ['one of blanks', emptyBlocks, [paragraph(' \u00a0', 'b'), end], ['b block.empty']],
  ['the one that is written next', emptyBlocks, [end, paragraph('', 'b')], []],
  ['the one of an empty story', emptyBlocks, [paragraph('', 'b')], []],
  ['an empty subhead', emptyBlocks, [heading('', 2, 'h'), end], ['h block.empty']],
  ['an empty quote', emptyBlocks, [quote('', ''), end], ['q block.empty']],
  ['an empty box, once', emptyBlocks, [box('x'), end], ['x block.empty']],
  ['a box with an empty paragraph', emptyBlocks, [box('x', paragraph('a', 'a'), paragraph('', 'b')), end], ['b block.empty']],
  ['a box with only a picture', emptyBlocks, [{ ...box('x'), content: [{ type: 'factBoxTitle' }, figure()] }, end], []],
  ['a picture, a break', emptyBlocks, [figure({}, { caption: '', credit: '' }), { type: 'divider', attrs: { id: 'd' } }, end], []],
  [
    'an empty Also Read',
    emptyBlocks,
    [{ ...alsoRead(['']), content: [{ type: 'alsoReadItem', attrs: { url: '', story: '' } }] }, end],
    ['a block.empty'],
  ],
  ['a quote without a speaker', blockAdvice, [quote('नाव चली गई।', '')], ['q quote.no-speaker']],
  ['a quote with one', blockAdvice, [quote('നാവ്', 'മേയർ')], []],
  ['an open Also Read', blockAdvice, [alsoRead([''])], ['a alsoRead.unresolved']],
  [
    'raw HTML',
    blockAdvice,
    [{ type: 'rawHtml', attrs: { id: 'r' }, content: [{ type: 'rawHtmlSource', content: words('<b>x</b>') }] }],
    ['r rawHtml.present'],
  ],
  [
    'a correction without time',
    blockAdvice,
    [{ type: 'correction', attrs: { id: 'c', kind: 'correction', at: null }, content: [paragraph('تصحيح', 'cp')] }],
    ['c correction.no-instant'],
  ],
  ['a note and its words', notes, [noted('a'), list(['a', 'By the clock.'])], []],
  ['a note that no words lead to', notes, [end, list(['a', 'حسب الساعة'])], ['n note.no-place']],
  ['words whose note is gone', notes, [noted('b')], ['p note.no-text']],
  ['words whose note is empty: the list says so', notes, [noted('a'), list(['a', ''])], []],
  ['the same note for two words', notes, [noted('a'), { ...noted('a'), attrs: { id: 'p2' } }, list(['a', 'x'])], []],
])('%s', (_name, check, body, rules) => expect(rulesOf(check, storyOf(body))).toEqual(rules));

test('a contributor without a role', () => {
  const person = (role: string | null) => words('Asha Rao', { type: 'contributor', attrs: { id: 'c', role, url: '' } });
  expect(rulesOf(blockAdvice, storyOf([], { byline: person(null) }))).toEqual(['byline byline.no-role']);
  expect(rulesOf(blockAdvice, storyOf([], { byline: person('reporter') }))).toEqual([]);
});

test('blocks that the house does not use', () => {
  const house = fixtureHouse({ blocks: ['heading', 'figure'] });
  expect(rulesOf(blocksOfHouse, storyOf([heading('a'), figure(), paragraph('b'), alsoRead([''])]), house)).toEqual(['a block.not-allowed']);
  expect(rulesOf(blocksOfHouse, storyOf([alsoRead([''])]))).toEqual([]);
});

test('fixes put a subhead in order and take an empty block away', () => {
  const doc = storyOf([heading('a', 4, 'a'), paragraph('', 'b'), end]);
  const edits = [headingOrder, emptyBlocks].flatMap((check) => findingsOf(check, doc).flatMap(({ fix }) => fix?.edits ?? []));
  const body = applyFix(doc, { label: '', edits }).content?.[1]?.content ?? [];
  expect(body.map(({ attrs }) => [attrs?.id, attrs?.level ?? null])).toEqual([
    ['a', 2],
    ['end', null],
  ]);
});
