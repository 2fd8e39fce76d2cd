import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { walk } from '../../story/walk';
import { account } from './testing/account';
import { blocksOf } from './testing/blocksOf';
import { expectEveryLine, expectFlips, read } from './testing/expectFlips';
import { MARKDOWN, NOT_MARKDOWN } from './testing/markdownCopy';

describe.each(MARKDOWN)('%s', (_, text, blocks, marks) => {
  const { story, report } = read(text);
  const lines = text.split('\n');

  test('becomes what its signs mean', () => {
    expect(blocksOf(story.doc)).toEqual(blocks);
    const found: string[] = [];
    walk(story.doc, (node) => {
      for (const mark of node.marks ?? []) if (mark.type !== 'contributor') found.push(`${mark.type}: ${node.text}`);
    });
    expect(found).toEqual(marks);
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('accounts for every word and every sign of every line', () => {
    const { came, accounted } = account(text, story, report);
    expect(accounted).toEqual(came);
    expect(report.words).toMatchObject({ in: came.length, lost: 0 });
    expectEveryLine(text);
  });

  test('each decision can be flipped alone and back, and no word is lost', () => {
    expectFlips(text);
  });

  test('all flipped together is a paragraph or quote a line, as it came', () => {
    const all = read(text, ...report.decisions.map(({ id }) => id));
    expect(blocksOf(all.story.doc).map((block) => block.slice(block.indexOf(' | ') + 3))).toEqual(
      lines.filter((line) => line.trim() !== '').map((line) => line.trim()),
    );
  });
});

test('the address of a related story stands in it, that of a link is listed', () => {
  const [, text = ''] = MARKDOWN[0] ?? [];
  const { story, report } = read(text);
  const urls: unknown[] = [];
  const alts: unknown[] = [];
  walk(story.doc, (node) => {
    if (node.type === 'alsoReadItem') urls.push(node.attrs?.url);
    if (node.type === 'figure') alts.push(node.attrs?.alt);
  });
  expect(urls).toEqual(['https://example.org/bridge']);
  expect(alts).toEqual(['Drivers outside the hall']);
  expect(report.entries.filter(({ as }) => as === 'address').map(({ outcome, text: words }) => [outcome, words])).toEqual([
    ['dropped', '](https://example.org/votes "The minutes")'],
    ['dropped', '](https://example.org/hall.jpg)'],
    ['split', '](https://example.org/bridge)'],
  ]);
});

test.each([
  'It was [nine](https://example.org)teen, said **Fer**ro, and foo*bar* and snake_case_words and un<https://example.org>known.',
  'It was `**nine**` and ![a](https://example.org/a.jpg) and [four](java\tscript:alert(1)) and [](https://example.org) ** and * five.',
])('signs inside words and in code mean nothing: %s', (line) => {
  const { story } = read(`# Council approves night bus\n\nBy Amina Rao\n\n[A link](https://example.org) opens this article.\n\n${line}`);
  expect(blocksOf(story.doc).at(-1)).toBe(`paragraph | ${line}`);
});

test('the report says what stands in the story, and the dialog shows that', () => {
  const [, text = ''] = MARKDOWN[0] ?? [];
  const entry = read(text).report.entries.find(({ as, line }) => as === 'heading' || (as === 'headline' && line === 1));
  expect(entry).toMatchObject({ text: 'Council approves *night* bus', shown: 'Council approves night bus', outcome: 'split' });
});

test('properties above a text fill the metadata, and those without a place are listed', () => {
  const [, text = ''] = MARKDOWN.find(([name]) => name === 'with properties above') ?? [];
  const { story, report } = read(text);
  expect(story.doc.attrs).toMatchObject({ tags: ['night bus', 'Haldwick'], published: { at: '2025-08-16T05:26:00+05:30' } });
  expect(report.entries.filter(({ as }) => as === 'furniture').map(({ text: words }) => words)).toEqual(['---', 'layout: post', '---']);
  expect(report.entries.filter(({ as }) => as === 'repeat').map(({ line }) => line)).toEqual([10]);
});

describe.each(NOT_MARKDOWN)('%s', (_, text) => {
  test('stays to the letter', () => {
    const { story, report } = read(text);
    expect(report.decisions).toEqual([]);
    expect(blocksOf(story.doc).map((block) => block.slice(block.indexOf(' | ') + 3))).toEqual(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.trimEnd()),
    );
  });
});
