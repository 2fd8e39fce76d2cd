import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { el, type Html } from '../../blocks/html';
import { elementNamed } from '../sanitize/elementNamed';
import { parseHtml } from '../sanitize/parseHtml';
import { cleanText } from './escapeHtml';
import { htmlToString, pictureAddress } from './htmlToString';
import { rawText } from './readInline';

const WRITTEN: readonly (readonly [name: string, tree: Html, html: string])[] = [
  ['text', 'a < b & c > "d"', 'a &lt; b &amp; c &gt; "d"'],
  ['an element', el('p', {}, 'a'), '<p>a</p>'],
  ['an empty element', el('p'), '<p></p>'],
  ['a void element', el('img', { src: 'a.jpg', alt: '' }), '<img src="a.jpg" alt="">'],
  ['quotes in an attribute', el('p', { title: '"a" & <b>' }), '<p title="&quot;a&quot; &amp; &lt;b&gt;"></p>'],
  [
    'attributes in their order, absent ones left out',
    el('ol', { start: 3, class: null, lang: undefined, reversed: true }),
    '<ol start="3" reversed></ol>',
  ],
  ['the end of a script', el('p', {}, '</script><script>alert(1)</script>'), '<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['an address', el('a', { href: 'https://example.org/?a=1&b="' }, 'a'), '<a href="https://example.org/?a=1&amp;b=&quot;">a</a>'],
  ['a javascript address', el('a', { href: 'javascript:alert(1)' }, 'a'), '<a>a</a>'],
  ['a javascript address with a tab', el('a', { href: 'java\tscript:alert(1)' }, 'a'), '<a>a</a>'],
  ['an address of another machine', el('a', { href: '//example.org' }, 'a'), '<a>a</a>'],
  ['a place on the page', el('a', { href: '#note-a1' }, 'a'), '<a href="#note-a1">a</a>'],
  ['a place on the page that is more', el('a', { href: '#note-a1"onclick' }, 'a'), '<a>a</a>'],
  ['no place at all', el('a', { href: '#' }, 'a'), '<a>a</a>'],
  ['a picture that is a place', el('img', { src: '#a' }), '<img src="#a">'],
  ['a picture that is a page', el('img', { src: 'data:text/html;base64,AAAA' }), '<img>'],
  ['a picture that may run', el('img', { src: 'data:image/svg+xml;base64,AAAA' }), '<img>'],
  ['control characters, line ends and lone surrogates', 'a\u0000b\u0007c\rd\u000be\u0085f\ud800g\ufffeh', 'abc d e f\ufffdg\ufffdh'],
  ['pairs of surrogates, joiners and no-break spaces', '👩\u200d👧 ക്\u200d a\u00a0b', '👩\u200d👧 ക്\u200d a\u00a0b'],
];

const BUGS: readonly (readonly [name: string, tree: Html])[] = [
  ['a script element', el('script', {}, 'a')],
  ['a style element', el('style', {}, 'a')],
  ['a handler', el('p', { onclick: 'a' })],
  ['a style attribute', el('p', { style: 'a' })],
  ['a data attribute', el('p', { 'data-id': 'a' })],
  ['an attribute of another element', el('p', { href: 'https://example.org/' })],
  ['an inherited name', el('p', { toString: 'a' })],
  ['an element that is no element', el('p><script', {})],
];

const PICTURES: readonly (readonly [address: string, leaves: boolean])[] = [
  ['a-1.jpg', true],
  ['folder/a%20b.webp', true],
  ['https://example.org/a.jpg', true],
  ['data:image/png;base64,iVBORw0KGgo=', true],
  ['', false],
  ['//example.org/a.jpg', false],
  ['\\\\example.org\\a.jpg', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:image/svg+xml,<svg onload=alert(1)>', false],
  ['data:image/png;base64,AAAA" onerror="alert(1)', false],
];

describe('htmlToString', () => {
  it.each(WRITTEN)('writes %s', (_name, tree, html) => expect(htmlToString([tree])).toBe(html));

  it.each(BUGS)('throws for %s', (_name, tree) => expect(() => htmlToString([tree])).toThrow(/not on the list/));

  it.each(PICTURES)('takes the picture address %s: %s', (address, leaves) => expect(pictureAddress(address) !== null).toBe(leaves));

  it('tells which addresses were refused', () => {
    const refused: string[] = [];
    htmlToString([el('a', { href: 'javascript:alert(1)' }, 'a')], (address) => refused.push(address));
    expect(refused).toEqual(['javascript:alert(1)']);
  });

  it('writes any text so that a parser reads it back, in text and in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tree = parseHtml(htmlToString([el('p', { title: text }, `.${text}`)]));
        const p = tree.ok ? elementNamed(tree.value, 'p') : null;
        expect(p === null ? null : [rawText(p), p.properties.title]).toEqual([`.${cleanText(text)}`, cleanText(text)]);
      }),
      { numRuns: 500 },
    );
  });
});
