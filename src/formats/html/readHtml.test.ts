import { describe, expect, it } from 'vitest';
import { outline } from '../../blocks/testing/outline';
import { sampleStory } from '../../blocks/testing/sampleStory';
import { withoutIds } from '../../blocks/testing/withoutIds';
import { countedIds } from '../../story/ids';
import type { Imported } from '../importReport';
import { readHtml } from './readHtml';
import { pageOptions, pictureBehind } from './testing/testOptions';
import { writeHtml } from './writeHtml';

function read(html: string, own = false): Imported {
  const result = readHtml(html, { source: 'page.html', newId: countedIds(), picture: pictureBehind, own });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const body = (html: string): string => outline(read(html).story.doc.content?.[1]?.content ?? []);

const FOREIGN: readonly (readonly [name: string, html: string, blocks: string])[] = [
  ['paragraphs with folded white space', '<p>a\n   b</p>\n\n<p> c </p>', 'paragraph“a b” paragraph“c”'],
  ['loose text and inline elements', 'a <b>b</b> c<div>d</div>e', 'paragraph“a [bold:b] c” paragraph“d” paragraph“e”'],
  ['a link around a heading', '<a href="https://example.org/"><h3>a</h3></a>', 'heading{level=3}“[link https://example.org/:a]”'],
  [
    'a link around paragraphs',
    '<a href="https://example.org/"><p>a</p><p>b</p></a>',
    'paragraph“[link https://example.org/:a]” paragraph“[link https://example.org/:b]”',
  ],
  ['a hostile link as words', '<p><a href="javascript:alert(1)">a</a></p>', 'paragraph“a”'],
  ['a second headline as a subhead', '<h1>a</h1><h1>b</h1>', 'heading{level=2}“b”'],
  ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li></ul>', 'bulletList(listItem(paragraph“a” bulletList(listItem(paragraph“b”))))'],
  ['a quotation with its speaker', '<blockquote><p>a</p><cite>B</cite></blockquote>', 'quote(paragraph“a” attribution“B”)'],
  [
    'a table that lays out a page as its words',
    '<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr></table>',
    'heading{level=2}“a” paragraph“b” paragraph“c”',
  ],
  [
    'the frame of a known service as an embed',
    '<p>a</p><div class="video"><iframe src="https://youtu.be/abcdef12345" allowfullscreen></iframe></div>',
    'paragraph“a” embed{url=https://youtu.be/abcdef12345}(embedText)',
  ],
  [
    'the frame inside the figure of WordPress',
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><iframe src="https://youtu.be/abcdef12345"></iframe></div><figcaption>The lock</figcaption></figure>',
    'embed{url=https://youtu.be/abcdef12345}(embedText“The lock”)',
  ],
  ['no frame of anyone else', '<p>a</p><iframe src="https://ads.example.org/x"></iframe>', 'paragraph“a”'],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', 'paragraph“a” paragraph“b”'],
  ['line breaks', '<p>a<br>b<br><br>c</p>', 'paragraph“a b” paragraph“c”'],
  ['words in another language', '<p>a <span lang="hi">ख</span></p>', 'paragraph“a [language hi:ख]”'],
];

describe('foreign HTML', () => {
  it.each(FOREIGN)('gives %s', (_name, html, blocks) => expect(body(html)).toBe(blocks));

  const page = `<!doctype html><html lang="en-GB"><head><title>The boat | Example</title><meta name="description" content="It sails.">
<link rel="canonical" href="https://example.org/boat"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-08-16T05:26:30+0530","keywords":"sea, boats","author":[{"name":"Asha Nair"}]},
{"@type":"BreadcrumbList","itemListElement":[{"position":2,"name":"World"},{"position":1,"name":"Home"},{"position":3,"item":{"name":"The boat"}}]}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><h1>The boat</h1><main><article><p>One.</p>
<script>var hidden = 1</script><form><input> <button>Subscribe</button></form><p>Two words more than the rest of the page has.</p></article></main><aside><h2>Most read</h2></aside></body></html>`;

  it('gives the facts of the page and its article, without the furniture around it', () => {
    const { story } = read(page);
    const [head, text] = story.doc.content ?? [];
    expect(outline(head?.content ?? [])).toBe('kicker headline“The boat” standfirst byline“[contributor:Asha Nair]”');
    expect(outline(text?.content ?? [])).toBe('paragraph“One.” paragraph“Two words more than the rest of the page has.”');
    expect(story.doc.attrs).toMatchObject({
      language: 'en-GB',
      section: ['World'],
      tags: ['sea', 'boats'],
      canonical: 'https://example.org/boat',
      metaDescription: 'It sails.',
      seoTitle: '',
      published: { at: '2025-08-16T05:26:30+05:30', zone: null, confirmed: true, written: '' },
    });
  });

  it('lists what was left out, with its line, and loses no word', () => {
    const { report } = read(page);
    expect(report.entries.filter(({ outcome }) => outcome === 'dropped').map(({ line, rule, text }) => [line, rule, text])).toEqual([
      [4, 'nav', 'Home World'],
      [5, 'script', ''],
      [5, 'form', 'Subscribe'],
      [5, 'aside', 'Most read'],
    ]);
    expect(report.words).toEqual({ in: 18, kept: 13, repeats: 0, furniture: 5, lost: 0 });
  });

  it.each([
    '<p>un<b>believ</b>able</p>',
    '<p class="standfirst"><b>W</b>ord</p><p>x</p>',
    '<h1>l<em>in</em>e</h1><p>x</p>',
    '<ul><li><i>y</i><b>ok</b></li></ul>',
  ])('takes a word that marks divide for one word: %s', (html) => {
    const { report } = read(html);
    expect(report.entries.map(({ outcome }) => outcome)).not.toContain('dropped');
    expect(report.words).toMatchObject({ kept: report.words.in, furniture: 0, lost: 0 });
  });

  it('lists the markers that Word typed in front of its lists', () => {
    const { report, story } = read(`<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>a</p>`);
    expect(outline(story.doc.content?.[1]?.content ?? [])).toBe('orderedList{start=1}(listItem(paragraph“a”))');
    expect(report.words).toEqual({ in: 2, kept: 1, repeats: 0, furniture: 1, lost: 0 });
  });

  it.each([
    ['nested too deeply', '<div>'.repeat(20_000)],
    ['of more elements than a story could hold', '<p>a'.repeat(160_000)],
    ['longer than is read', 'x'.repeat(20_000_001)],
    ['a list nested deeper than a story may be', `${'<ul><li>'.repeat(100)}a`],
  ])('is refused where it is %s', (_name, html) => {
    const result = readHtml(html, { source: 'x' });
    expect(result.ok ? '' : result.error.code).toBe('too-large');
  });
});

describe('our own HTML', () => {
  it.each([
    ['a tab before marked words', '<ul><li>\t<em>a</em></li></ul>', 'bulletList(listItem(paragraph“\t[italic:a]”))'],
    [
      'a line break before words with a list below',
      '<ul><li>\n<em>a</em><ul><li>b</li></ul></li></ul>',
      'bulletList(listItem(paragraph“\n[italic:a]” bulletList(listItem(paragraph“b”))))',
    ],
  ])('keeps %s, at each reading', (_name, html, blocks) => {
    expect(outline(read(html, true).story.doc.content?.[1]?.content ?? [])).toBe(blocks);
  });

  it('gives the sample story back, with every word accounted for', () => {
    const story = sampleStory();
    const { html } = writeHtml(story, pageOptions);
    const { story: back, report } = read(html);
    expect(withoutIds(back.doc)).toEqual(withoutIds(story.doc));
    expect(report.words.lost).toBe(0);
    expect(report.entries.filter(({ outcome }) => outcome === 'dropped')).toEqual([]);
  });

  it('keeps what stays on the desk out of the page', () => {
    const story = sampleStory();
    const attrs = {
      ...story.doc.attrs,
      notes: 'SECRET',
      status: 'held',
      targetLength: 731,
      embargo: { at: '2031-01-01T00:00:00Z', zone: null, confirmed: true, written: '' },
    };
    const { html } = writeHtml({ ...story, doc: { ...story.doc, attrs } }, pageOptions);
    expect(html).not.toMatch(/SECRET|held|731|2031/);
  });
});
