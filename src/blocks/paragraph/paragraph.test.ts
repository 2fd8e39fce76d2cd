import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { paragraph } from './paragraph';

testFixtures(paragraph, import.meta.url);

test.each([
  ['<p>One <b>two</b> <i>three</i></p>', 'paragraph“One [bold:two] [italic:three]”'],
  ['<p>  folded \n\t white   space </p>', 'paragraph“folded white space”'],
  ['<p>a&nbsp;b</p>', 'paragraph“a\u00a0b”'],
  [
    '<p><a href="https://example.org/"><b>bold</b> link</a></p>',
    'paragraph“[link https://example.org/+bold:bold][link https://example.org/: link]”',
  ],
  ['<p><a href="javascript:alert(1)">words stay</a></p>', 'paragraph“words stay”'],
  ['<p><a href="/relative">words stay</a></p>', 'paragraph“words stay”'],
  ['<p><em lang="hi">सच</em> <span lang="ar" dir="rtl">لا</span></p>', 'paragraph“[language hi+italic:सच] [language ar:لا]”'],
  ['<p><span lang="no such tag!">x</span> <span dir="RTL">y</span></p>', 'paragraph“x [language rtl:y]”'],
  ['<p><b id="docs-internal-guid-1">not bold</b></p>', 'paragraph“not bold”'],
  ['<p><a rel="author" href="https://example.org/">no byline here</a></p>', 'paragraph“[link https://example.org/:no byline here]”'],
  [
    '<p>before <img src="images/ab12.webp" alt="x"> after</p>',
    'paragraph“before” figure{picture=ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12 pictureWidth=1200 pictureHeight=800 alt=x width=column}(caption credit) paragraph“after”',
  ],
  ['loose words', 'paragraph“loose words”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});
