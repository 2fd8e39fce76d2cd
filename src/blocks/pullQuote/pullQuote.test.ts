import { expect, test } from 'vitest';
import type { TurnLine } from '../block';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { pullQuote } from './pullQuote';

testFixtures(pullQuote, import.meta.url);

test.each([
  ['<aside class="pullquote"><p>One</p></aside>', 'pullQuote(pullQuoteText“One” attribution)'],
  ['<aside class="pullquote"><p class="by">Rao</p></aside>', 'pullQuote(pullQuoteText attribution“Rao”)'],
  ['<aside class="pull-quote">One <b>two</b></aside>', 'pullQuote(pullQuoteText“One [bold:two]” attribution)'],
  ['<aside class="pullquote"><p>One</p><footer>Rao</footer></aside>', 'pullQuote(pullQuoteText“One” attribution“Rao”)'],
  [
    '<figure class="wp-block-pullquote"><blockquote><p>One</p><cite>Rao</cite></blockquote></figure>',
    'pullQuote(pullQuoteText“One” attribution“Rao”)',
  ],
  ['<blockquote class="pullquote"><p>One</p></blockquote>', 'pullQuote(pullQuoteText“One” attribution)'],
  // More than a line and a speaker: it is taken apart and nothing is dropped.
  ['<aside class="pullquote"><p>One</p><p>Two</p></aside>', 'paragraph“One” paragraph“Two”'],
  ['<aside class="pullquote"><p>One</p><ul><li>Two</li></ul></aside>', 'paragraph“One” bulletList(listItem(paragraph“Two”))'],
  ['<aside class="pullquote"><h2>One</h2></aside>', 'heading{level=2}“One”'],
  ['<aside><p>One</p></aside>', 'paragraph“One”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const line = (text: string, part = 'paragraph'): TurnLine => ({ content: [{ type: 'text', text }], part, id: text });

test.each([
  [[line('One')], 'pullQuote(pullQuoteText“One” attribution)'],
  [[line('One'), line('Rao', 'attribution')], 'pullQuote(pullQuoteText“One” attribution“Rao”)'],
  [[line('One'), line('Two'), line('Rao', 'attribution')], 'pullQuote(pullQuoteText“One” attribution) paragraph“Two” paragraph“Rao”'],
  [[line('Rao', 'attribution')], 'pullQuote(pullQuoteText“Rao” attribution)'],
  [[line('One', 'caption'), line('Two', 'credit')], 'pullQuote(pullQuoteText“One” attribution) paragraph“Two”'],
])('lines turn into %2$s', (lines, blocks) => {
  expect(outline(pullQuote.turn?.into(lines, {}) ?? [])).toBe(blocks);
});

const quoted = (text: string, speaker: string) => ({
  type: 'pullQuote',
  attrs: { id: 'q' },
  content: [
    { type: 'pullQuoteText', content: text === '' ? [] : [{ type: 'text', text }] },
    { type: 'attribution', content: speaker === '' ? [] : [{ type: 'text', text: speaker }] },
  ],
});

test.each([
  ['', 'Rao', ['pullQuote.no-words']],
  [' ', 'Rao', ['pullQuote.no-words']],
  ['One', 'Rao', []],
  ['One', '', []],
  ['', '', []],
])('advice for “%s” by “%s”', (text, speaker, rules) => {
  const advice = pullQuote.advice?.(quoted(text, speaker)) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one).toMatchObject({ message: 'A pull quote names Rao and has no words.', where: { block: 'q' } });
});

const ctx = {
  wrap: (node: unknown, indent: string) => `${indent}${JSON.stringify(node).match(/"text":"([^"]*)"/)?.[1]}`,
  blocks: () => '',
};

test.each([
  [quoted('One', 'Rao'), '  [pull quote] One\n    — Rao'],
  [quoted('One', ''), '  [pull quote] One'],
  [quoted('', 'Rao'), '    — Rao'],
])('in plain text: %#', (node, text) => {
  expect(pullQuote.text?.(node, '  ', ctx)).toBe(text);
});
