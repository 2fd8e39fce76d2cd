import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { quote } from './quote';

testFixtures(quote, import.meta.url);

test.each([
  ['<blockquote><p>One</p><p>Two</p><cite>Rao</cite></blockquote>', 'quote(paragraph“One” paragraph“Two” attribution“Rao”)'],
  [
    '<blockquote>Loose words<footer>Rao, <a href="https://example.org/">mayor</a></footer></blockquote>',
    'quote(paragraph“Loose words” attribution“Rao, [link https://example.org/:mayor]”)',
  ],
  ['<figure><blockquote><p>One</p></blockquote><figcaption>Rao</figcaption></figure>', 'quote(paragraph“One” attribution“Rao”)'],
  ['<blockquote><p>Nobody</p></blockquote>', 'quote(paragraph“Nobody” attribution)'],
  // More than a quotation: it is taken apart and nothing is dropped.
  ['<blockquote><p>One</p><ul><li>Two</li></ul></blockquote>', 'paragraph“One” bulletList(listItem(paragraph“Two”))'],
  ['<figure><blockquote><p>One</p></blockquote><p>Stray</p></figure>', 'quote(paragraph“One” attribution) paragraph“Stray”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const said = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: '“Yes.”' }] };

test.each([
  [[said, { type: 'attribution' }], ['quote.no-speaker']],
  [[said, { type: 'attribution', content: [{ type: 'text', text: ' ' }] }], ['quote.no-speaker']],
  [[said, { type: 'attribution', content: [{ type: 'text', text: 'Rao' }] }], []],
  [[{ type: 'paragraph', attrs: { id: 'p' } }, { type: 'attribution' }], []],
])('advice for %#', (content, rules) => {
  const advice = quote.advice?.({ type: 'quote', attrs: { id: 'q' }, content }) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect(one.where).toEqual({ block: 'q', field: 'attribution' });
});
