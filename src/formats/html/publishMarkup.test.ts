import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import type { JsonNode } from '../../contract/json';
import { safeAddress } from '../../story/address';
import { countedIds } from '../../story/ids';
import { PUBLISHED_TAGS } from '../../story/publishedTags';
import { storyFile } from '../../story/storyFile';
import { htmlToString, pictureAddress } from './htmlToString';
import { publishMarkup } from './publishMarkup';
import { readHtml } from './readHtml';
import { fragmentOptions, pageOptions } from './testing/testOptions';
import { writeHtml } from './writeHtml';

const written = (source: string): string => htmlToString(publishMarkup(source).html);

/** Tricks that have got through sanitisers, and what may be left of each. */
const TRICKS: readonly (readonly [source: string, html: string])[] = [
  ['<script>alert(1)</script>a', 'a'],
  ['<svg><script>alert(1)</script></svg>a', 'a'],
  ['<svg onload=alert(1)>a', ''],
  ['<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '<p></p><img src="1">"&gt;'],
  ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', ''],
  ['<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', ''],
  [
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>b',
    '<p title="&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;">b</p>',
  ],
  ['<iframe srcdoc="<script>alert(1)</script>">a</iframe>b', 'b'],
  ['<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">b', 'b'],
  ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><base href="https://evil.example/">b', 'b'],
  ['<link rel="stylesheet" href="https://evil.example/x.css"><style>@import "//evil.example/x"</style>b', 'b'],
  ['<p style="background:url(https://evil.example/x)">a</p>', '<p>a</p>'],
  ['<form action="https://evil.example/"><input name=a><button>Send</button></form>b', 'b'],
  ['<a href="&#106;avascript:alert(1)">a</a>', 'a'],
  ['<a href="java&Tab;script&colon;alert(1)">a</a>', 'a'],
  ['<a href="&#x01;javascript:alert(1)">a</a>', 'a'],
  ['<a href="data:text/html,<script>alert(1)</script>">a</a>', 'a'],
  ['<a href="//evil.example/x">a</a>', 'a'],
  ['<a href="https://example.org/" target="_top" ping="https://evil.example/">a</a>', '<a href="https://example.org/">a</a>'],
  ['<img src=x onerror=alert(1) srcset="https://evil.example/ 2x">', '<img src="x">'],
  ['<img src="javascript:alert(1)" alt="A boat">', '[A boat]'],
  ['<img src="data:image/svg+xml;base64,AAAA">a', 'a'],
  [
    '<picture><source srcset="https://evil.example/"><img src="https://example.org/a.png" alt=""></picture>',
    '<img src="https://example.org/a.png" alt="">',
  ],
  ['<video src="https://evil.example/" onerror=alert(1)></video><audio autoplay></audio>b', 'b'],
  ['<details open ontoggle=alert(1)><summary>s</summary>t</details>', 'st'],
  ['<template><script>alert(1)</script></template><textarea></textarea><img src=x onerror=alert(1)></textarea>', '<img src="x">'],
  ['<xmp><img src=x onerror=alert(1)></xmp>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['<plaintext><script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['<![CDATA[<script>alert(1)</script>]]>', 'alert(1)]]&gt;'],
  ['<!--><script>alert(1)</script>-->', '--&gt;'],
  ['</div></article></body></html><script>alert(1)</script>b', 'b'],
  ['<p id="note-1" data-x="1" onclick=alert(1) tabindex=1 accesskey=x>a</p>', '<p>a</p>'],
  // What is left stands as a browser reads it, and never lies in itself.
  ['<p><marquee><p>a</p></marquee></p>', '<p></p><p>a</p><p></p>'],
  ['<h2><button><h3>a</h3></button>b</h2>', '<h2>b</h2>'],
  ['<a href="https://example.org/"><object><a href="https://example.org/b">a</a></object>b</a>', '<a href="https://example.org/">b</a>'],
  // A page has one h1.
  ['<h1>a</h1>', '<h2>a</h2>'],
  ['<p>One<br>two</p>', '<p>One<br>two</p>'],
  ['a&#10;b<pre>\n\nc</pre>', 'a b c'],
];

test.each(TRICKS)('%s leaves as %s', (source, html) => {
  expect(written(source)).toBe(html);
  expect(strange(html)).toEqual([]);
});

const raw = (source: string): JsonNode => ({
  type: 'rawHtml',
  attrs: { id: 'r' },
  content: [{ type: 'rawHtmlSource', content: [{ type: 'text', text: source }] }],
});

function storyOf(source: string) {
  const { doc } = newStory({}, countedIds('n'));
  const paragraph = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'After.' }] };
  return storyFile({ ...doc, content: [...(doc.content?.slice(0, 1) ?? []), { type: 'body', content: [raw(source), paragraph] }] });
}

/** What nothing that leaves may hold: a tag or attribute beside the list, an address that runs. */
function strange(html: string): readonly string[] {
  const found: string[] = [];
  const look = (element: Element): void => {
    if (!PUBLISHED_TAGS.has(element.tagName)) found.push(element.tagName);
    for (const [name, value] of Object.entries(element.properties)) {
      if (/^(on|data|style|src(doc|set)|id$)/i.test(name)) found.push(`${element.tagName} ${name}`);
      if (name === 'href' && safeAddress(value) === null) found.push(`href ${String(value)}`);
      if (name === 'src' && pictureAddress(String(value)) === null) found.push(`src ${String(value)}`);
    }
    for (const child of element.children) if (child.type === 'element') look(child);
  };
  for (const child of fromHtml(html, { fragment: true }).children) if (child.type === 'element') look(child);
  return found;
}

const TAGS =
  'p b a table tr td th li ul ol marquee object form svg math mtext mglyph style title noscript template textarea select option h1 h2 div aside button dl dt dd figure figcaption caption thead tbody tfoot blockquote details summary nobr foo pre span address time abbr xmp plaintext iframe body head html frameset section article header q ruby rt font em foreignObject desc annotation-xml'.split(
    ' ',
  );
const PIECES = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `<${tag}>`, `</${tag}>`]),
  ...[
    '<a href="https://e.org/">',
    '<a href="javascript:alert(1)">',
    '<img src=x onerror=alert(1)>',
    '<img src="https://e.org/a.png" alt="A">',
  ],
  ...[
    '<hr>',
    '<br>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    'word',
    ' ',
    '\n',
    '\u00a0',
    '&lt;',
    '&amp;',
    '&nbsp;',
    '&#10;',
    '&lt;script&gt;',
    '"',
    "'",
    '>',
  ],
  ...['<p hidden>', '<span lang=hi>', '<td colspan=3>', '<p title="</p><script>">', '<div class="raw-html">', '<svg><style><!--</style>'],
];

test('any soup of tags leaves harmless, comes back from a page and leaves with the same bytes again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
      const source = pieces.join('');
      expect(strange(written(source))).toEqual([]);
      for (const options of [pageOptions, fragmentOptions]) {
        const { html } = writeHtml(storyOf(source), options);
        const back = readHtml(html, { source: 't', own: true, newId: countedIds('q') });
        if (!back.ok) throw new Error(back.error.message);
        expect(writeHtml(back.value.story, options).html).toBe(html);
      }
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 300) },
  );
});
