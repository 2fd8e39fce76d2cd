import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { checkSchema } from '../schema';
import { readFixture } from '../testing/fixture';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { withoutIds } from '../testing/withoutIds';
import { declared } from './declared';
import { makeDeclared } from './makeDeclared';
import { arbitraryDeclared } from './testing/arbitraryDeclared';

testFixtures(declared, import.meta.url);

const full = readFixture(new URL('./declared.ts', import.meta.url), 'full');
const [match] = full.choices?.declarations ?? [];
if (match === undefined) throw new Error('The fixture declares nothing.');

const line = (name: string, text: string): JsonNode => ({
  type: 'declaredLine',
  attrs: { name },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const lines = (name: string, ...texts: readonly string[]): JsonNode => ({
  type: 'declaredText',
  attrs: { name },
  content: texts.map((text) => ({ type: 'paragraph', attrs: { id: text }, content: [{ type: 'text', text }] })),
});
const block = (name: string, values: NonNullable<JsonNode['attrs']>, ...content: readonly JsonNode[]): JsonNode => ({
  type: 'declared',
  attrs: { id: 'b', block: name, values },
  content,
});

function published(node: JsonNode, declarations: readonly DeclaredBlock[]) {
  const { ctx, problems } = publishForTest({ declarations });
  return { html: htmlText(declared.publish(node, ctx)), rules: problems.map((one) => one.rule) };
}

test('whatever a house declares, what it publishes reads back as it was', () => {
  fc.assert(
    fc.property(arbitraryDeclared, ({ declaration, node }) => {
      expect(() => checkSchema().nodeFromJSON(node).check()).not.toThrow();
      const { html, rules } = published(node, [declaration]);
      expect(rules).toEqual([]);
      const back = readForTest(html, [declaration]);
      expect(back.map(withoutIds)).toEqual([withoutIds(node)]);
      expect(published(back[0] ?? node, [declaration]).html).toBe(html);
    }),
    { numRuns: 400 },
  );
});

test('without its house a block leaves and comes back with all its text and values', () => {
  fc.assert(
    fc.property(arbitraryDeclared, ({ node }) => {
      const { html, rules } = published(node, []);
      expect(rules).toEqual(['declared.unknown']);
      const carried = declared.carried?.(node, countedIds()) ?? node;
      expect(readForTest(html).map(withoutIds)).toEqual([withoutIds(carried)]);
    }),
    { numRuns: 200 },
  );
});

describe('a house that has changed its block loses no text', () => {
  test.each([
    [
      'a field is gone',
      block('matchResult', {}, line('home', 'A'), line('coach', 'C'), lines('notes', 'N', 'M')),
      '<span class="home">A</span>',
      '<p>C</p><p>N</p><p>M</p>',
      ['declared.extra', 'declared.extra'],
    ],
    ['a field stands twice', block('matchResult', {}, line('home', 'A'), line('home', 'B')), 'A</span>', '<p>B</p>', ['declared.extra']],
    [
      'paragraphs where a line is wanted',
      block('matchResult', {}, lines('home', 'A', 'B')),
      '<span class="home">A B</span>',
      '</aside>',
      [],
    ],
    ['a line where paragraphs are wanted', block('matchResult', {}, line('report', 'A')), '<p>A</p>', '</aside>', []],
    [
      'a choice is gone',
      block('matchResult', { stage: 'Friendly' }, line('home', 'A')),
      '<span class="home">A</span>',
      '</aside>',
      ['declared.left-out'],
    ],
    ['a value has become text', block('matchResult', { home: 7 }, line('away', 'A')), 'A</span>', '</aside>', ['declared.left-out']],
    ['nothing but what is gone', block('matchResult', {}, line('coach', 'C')), '<p>C</p>', '<p>C</p>', ['declared.extra']],
  ])('%s', (_name, node, holds, ends, wanted) => {
    const { html, rules } = published(node, [match]);
    expect(html).toContain(holds);
    expect(html.endsWith(ends)).toBe(true);
    expect(rules).toEqual(wanted);
  });
});

test('a field without a place is listed', () => {
  const narrow: DeclaredBlock = { ...match, publish: { tag: 'p', children: [{ field: 'home' }] } };
  expect(published(block('matchResult', {}, line('home', 'A'), line('away', 'B')), [narrow])).toEqual({
    html: '<p>A</p>',
    rules: ['declared.left-out'],
  });
});

test('a link in a link leaves its words', () => {
  const linked: DeclaredBlock = {
    ...match,
    publish: { tag: 'p', children: [{ tag: 'a', attrs: { href: { field: 'table' } }, children: [{ field: 'home' }] }] },
  };
  const home: JsonNode = {
    type: 'declaredLine',
    attrs: { name: 'home' },
    content: [{ type: 'text', text: 'A', marks: [{ type: 'link', attrs: { href: 'https://example.org/x' } }] }],
  };
  expect(published(block('matchResult', { table: 'https://example.org/t' }, home), [linked]).html).toBe(
    '<p><a href="https://example.org/t">A</a></p>',
  );
});

test.each([
  ['other tags', '<aside class="match-result"><h3>A</h3></aside>'],
  ['no class', '<aside><h2><span class="home">A</span></h2></aside>'],
  ['more than the tree has', '<aside class="match-result"><h2><span class="home">A</span></h2><ul><li>B</li></ul></aside>'],
  ['a number that is none', '<aside class="match-result"><p class="crowd">Crowd: many.</p><ol><li>B</li></ol></aside>'],
])('with %s it is no block of the house, and its words stay', (_name, html) => {
  const back = outline(readForTest(html, [match]));
  expect(back).not.toContain('declared');
  const words = html.replace(/<[^>]*>/g, ' ').trim();
  for (const word of words.split(/\s+/)) expect(back).toContain(word);
});

test('classes that a house adds and numbers of landmarks do not hide it', () => {
  const html = '<aside class="x match-result y" aria-label="Match result 2"><h2><span class="home">A</span></h2></aside>';
  expect(outline(readForTest(html, [match]))).toContain('declared{block=matchResult');
});

test('a tree that could be read in too many ways is given up, and the words stay', () => {
  const field = (index: number) => ({ name: `f${index}`, label: 'F', kind: 'text' as const, required: false });
  const many: DeclaredBlock = {
    ...match,
    fields: Array.from({ length: 20 }, (_, index) => field(index)),
    publish: { tag: 'div', children: Array.from({ length: 20 }, (_, index) => ({ field: `f${index}` })) },
  };
  const html = `<div>${'<p>A</p>'.repeat(40)}<ul><li>B</li></ul></div>`;
  const started = performance.now();
  expect(outline(readForTest(html, [many]))).toContain('bulletList');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('in plain text every field stands with its name', () => {
  const ctx = {
    wrap: (node: JsonNode, indent: string) => `${indent}${node.content?.[0]?.text ?? ''}`,
    blocks: (nodes: readonly JsonNode[], indent: string) => nodes.map((node) => `${indent}${node.content?.[0]?.text ?? ''}`).join('\n'),
  };
  const node = block('matchResult', { crowd: 7, extraTime: true, stage: '' }, line('home', 'A'), line('away', ''), lines('report', 'R'));
  expect(declared.text?.(node, ' ', ctx)).toBe(' [matchResult]\n   home: A\n   report:\n     R\n   crowd: 7\n   extraTime: yes');
});

test('a fresh one has its fields of text in their order', () => {
  expect(outline([makeDeclared(match, countedIds())])).toBe(
    'declared{block=matchResult values=[object Object]}(declaredLine{name=home} declaredLine{name=away} declaredLine{name=score} declaredText{name=report}(paragraph))',
  );
});
