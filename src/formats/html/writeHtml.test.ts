import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../blocks';
import { FIXTURE_NAMES, readFixture } from '../../blocks/testing/fixture';
import { sampleStory } from '../../blocks/testing/sampleStory';
import type { JsonNode, JsonValue } from '../../contract/json';
import { defaultMetadata } from '../../story/metadata';
import { type StoryFile, storyFile } from '../../story/storyFile';
import { HOUSE_STYLESHEET } from './houseStylesheet';
import type { HtmlOptions } from './htmlOptions';
import { hostileStory } from './testing/hostileStory';
import { fragmentOptions, pageOptions } from './testing/testOptions';
import { writeHtml } from './writeHtml';

const HASH = 'ab'.repeat(32);
const text = (words: string, ...marks: NonNullable<JsonNode['marks']>): JsonNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const block = (type: string, ...content: JsonNode[]): JsonNode => ({
  type,
  attrs: { id: type },
  ...(content.length > 0 ? { content } : {}),
});
const link = { type: 'link', attrs: { href: 'https://example.org/' } };

function story(
  metadata: { readonly [key: string]: JsonValue },
  fields: { readonly [field: string]: JsonNode },
  ...body: JsonNode[]
): StoryFile {
  const head = ['kicker', 'headline', 'standfirst', 'byline'].map((name) => fields[name] ?? block(name));
  return storyFile({
    type: 'doc',
    attrs: { ...defaultMetadata(), ...metadata },
    content: [
      { type: 'head', content: head },
      { type: 'body', content: body },
    ],
  });
}

function figure(attrs: { readonly [key: string]: JsonValue }): JsonNode {
  const known = {
    id: 'fig',
    picture: `${HASH}.jpg`,
    pictureWidth: 2000,
    pictureHeight: 1000,
    alt: 'A boat',
    decorative: false,
    width: 'column',
    creditKind: 'Photo',
    crop: null,
  };
  return {
    type: 'figure',
    attrs: { ...known, ...attrs },
    content: [
      { type: 'caption', content: [text('The boat.')] },
      { type: 'credit', content: [text('A. Nair')] },
    ],
  };
}

const confirmed = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
const open = { ...confirmed, confirmed: false, written: 'August 16, 2025 05:26:30 IST' };

const FRAGMENTS: readonly (readonly [name: string, story: StoryFile, html: string, problems?: readonly string[]])[] = [
  ['a paragraph', story({}, {}, block('paragraph', text('a'))), '<p>a</p>\n'],
  ['nothing for empty blocks', story({}, {}, block('paragraph'), block('heading')), ''],
  [
    'no head unless asked',
    story({ published: confirmed }, { headline: block('headline', text('H')) }, block('paragraph', text('a'))),
    '<p>a</p>\n',
  ],
  [
    'one link around plain and bold words',
    story({}, {}, block('paragraph', text('a', link, { type: 'bold' }), text('b', link), text('c'))),
    '<p><a href="https://example.org/"><strong>a</strong>b</a>c</p>\n',
  ],
  [
    'marks in rank order, whatever their order in the file',
    story(
      {},
      {},
      block('paragraph', text('a', { type: 'italic' }, { type: 'bold' }, { type: 'language', attrs: { lang: 'hi', dir: '' } })),
    ),
    '<p><span lang="hi"><strong><em>a</em></strong></span></p>\n',
  ],
  [
    'the dateline in the first paragraph',
    story(
      { dateline: 'PUNE' },
      {},
      { ...block('heading', text('h')), attrs: { id: 'h', level: 2 } },
      block('paragraph', text('a')),
      block('paragraph', text('b')),
    ),
    '<h2>h</h2>\n<p><span class="dateline">PUNE</span> — a</p>\n<p>b</p>\n',
  ],
  [
    'a dateline without a place for it',
    story({ dateline: 'PUNE' }, {}, { ...block('heading', text('h')), attrs: { id: 'h', level: 2 } }),
    '<h2>h</h2>\n',
    ['export.dateline-no-place'],
  ],
  [
    'a hostile address as words',
    story({}, {}, block('paragraph', text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
    '<p>a</p>\n',
    ['link.refused'],
  ],
];

describe('a fragment', () => {
  it.each(FRAGMENTS.map(([name, source, html, problems = []]) => ({ name, source, html, problems })))(
    'is $name',
    ({ source, html, problems }) => {
      const written = writeHtml(source, fragmentOptions);
      expect(written.html).toBe(html);
      expect(written.problems.map(({ rule }) => rule)).toEqual(problems);
    },
  );

  it('has head and times where asked', () => {
    const source = story(
      { published: confirmed, updated: open },
      { headline: block('headline', text('H')) },
      block('paragraph', text('a')),
    );
    const { html, problems } = writeHtml(source, { ...fragmentOptions, header: true });
    expect(html).toBe(
      '<header><h1>H</h1><p class="published"><time datetime="2025-08-16T05:26:30+05:30">16 August 2025, 05:26 IST (India)</time></p><p class="updated">Updated: <span class="as-written">August 16, 2025 05:26:30 IST</span></p></header>\n<p>a</p>\n',
    );
    expect(problems.map(({ rule, where }) => [rule, where.field])).toEqual([['export.zone-unconfirmed', 'updated']]);
  });
});

describe('pictures', () => {
  const named = (options: Partial<HtmlOptions>, ...figures: JsonNode[]) =>
    writeHtml(story({ slug: 'boat' }, {}, ...figures), { ...fragmentOptions, address: (use) => use.file, ...options });

  it('are numbered, named by slug, and no wider than asked', () => {
    const { html, pictures } = named(
      { maxWidth: 800 },
      figure({}),
      figure({ id: 'two', crop: { x: 0.1, y: 0, width: 0.25, height: 0.5 } }),
    );
    expect(pictures).toEqual([
      { picture: `${HASH}.jpg`, crop: null, width: 800, height: 400, file: 'boat-1.jpg', block: 'fig' },
      {
        picture: `${HASH}.jpg`,
        crop: { x: 0.1, y: 0, width: 0.25, height: 0.5 },
        width: 500,
        height: 500,
        file: 'boat-2.jpg',
        block: 'two',
      },
    ]);
    expect(html.split('\n')[0]).toBe(
      '<figure><img src="boat-1.jpg" alt="A boat" width="800" height="400"><figcaption><span class="caption">The boat.</span> <span class="credit"><span class="kind">Photo</span>: A. Nair</span></figcaption></figure>',
    );
  });

  it.each(['', 'javascript:alert(1)', 'data:image/svg+xml,<svg/>'])(
    'without an address that may leave (%s) are missing, never a broken img',
    (address) => {
      const { html, problems, pictures } = named({ address: () => address }, figure({}));
      expect(html).not.toContain('<img');
      expect(problems.map(({ rule }) => rule)).toEqual(['figure.missing']);
      expect(pictures).toEqual([]);
    },
  );
});

describe('control characters', () => {
  const bell = text('\u0007\u0000');
  it('make no block and no mark: nothing of them can be read', () => {
    const body = [block('heading', bell), block('paragraph', text('One'), text('\u0007', link, { type: 'bold' }), text(' two.'))];
    const { html } = writeHtml(story({}, { headline: block('headline', bell) }, ...body), { ...fragmentOptions, header: true });
    expect(html).toBe('<p>One two.</p>\n');
  });
});

describe('a page', () => {
  const source = story(
    {
      section: ['World', 'Asia'],
      tags: ['sea'],
      published: confirmed,
      updated: open,
      canonical: 'https://example.org/boat',
      language: 'en-IN',
      webHeadline: 'Boat </script>',
      rights: '© A',
    },
    {
      headline: block('headline', text('The boat')),
      standfirst: block('standfirst', text('It sails.')),
      byline: block(
        'byline',
        text('By '),
        text('Asha Nair', { type: 'contributor', attrs: { id: 'c', role: 'reporter', url: 'https://example.org/asha' } }),
      ),
    },
    figure({}),
    block('paragraph', text('One two three.')),
  );
  const { html } = writeHtml(source, pageOptions);

  it('tells machines what is known, and no more', () => {
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json ?? ''));
    expect(scripts).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'The boat',
        alternativeHeadline: 'Boat </script>',
        description: 'It sails.',
        inLanguage: 'en-IN',
        datePublished: '2025-08-16T05:26:30+05:30',
        author: [{ '@type': 'Person', name: 'Asha Nair', url: 'https://example.org/asha' }],
        articleSection: ['World', 'Asia'],
        keywords: ['sea'],
        wordCount: 3,
        image: [
          {
            '@type': 'ImageObject',
            url: `pictures/2000x1000/${HASH}.jpg`,
            contentUrl: `pictures/2000x1000/${HASH}.jpg`,
            width: 2000,
            height: 1000,
            caption: 'The boat.',
            creditText: 'A. Nair',
          },
        ],
        mainEntityOfPage: 'https://example.org/boat',
        copyrightNotice: '© A',
      },
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: ['World', 'Asia', 'The boat'].map((name, index) => ({ '@type': 'ListItem', position: index + 1, name })),
      },
    ]);
  });

  it('says nowhere which offset an unconfirmed time would have', () => {
    const { html: unsure } = writeHtml(story({ published: open }, {}, block('paragraph', text('a'))), pageOptions);
    expect(unsure).not.toMatch(/\+05:30|datetime|datePublished/);
    expect(unsure).toContain('August 16, 2025 05:26:30 IST');
  });

  it('cannot be ended by its stylesheet', () => {
    const css = 'p::after{content:"</style><script>alert(1)</script>"}';
    expect(writeHtml(source, { ...pageOptions, stylesheet: css }).html).toContain(
      '"\\3c /style><script>alert(1)\\3c /script>"'.replace('\\3c /script', '</script'),
    );
  });
});

describe('valid HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-inline-style': 'error' },
  });
  const check = async (html: string) => {
    const { results } = await validator.validateString(html);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
  };

  it('is what the sample story becomes', async () => {
    expect(await check(writeHtml(sampleStory(), { ...pageOptions, stylesheet: HOUSE_STYLESHEET }).html)).toEqual([]);
  });

  it('is what a hostile story becomes', async () => {
    expect(await check(writeHtml(hostileStory(), pageOptions).html)).toEqual([]);
  });

  it('is what a story with two inserts of one name becomes', async () => {
    const insert = (title: string): JsonNode => ({
      type: 'alsoRead',
      attrs: { id: title, label: '' },
      content: [{ type: 'alsoReadItem', attrs: { url: 'https://example.org/', story: '' }, content: [text(title)] }],
    });
    const { html } = writeHtml(
      story({}, { headline: block('headline', text('H')) }, insert('a'), block('paragraph', text('p')), insert('b')),
      pageOptions,
    );
    expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Also Read', 'Also Read 2']);
    expect(await check(html)).toEqual([]);
  });

  it.each(BLOCKS.flatMap(({ name }) => FIXTURE_NAMES.map((fixture) => [name, fixture] as const)))(
    'is what %s (%s) becomes',
    async (name, fixture) => {
      const { node } = readFixture(new URL(`../../blocks/${name}/${name}.ts`, import.meta.url), fixture);
      const isField = ['kicker', 'headline', 'standfirst', 'byline'].includes(name);
      const headline = { headline: block('headline', text('Headline')) };
      const source = isField
        ? story({}, { ...headline, [name]: node }, block('paragraph', text('a')))
        : story({}, headline, { ...block('heading', text('h')), attrs: { id: 'h', level: 2 } }, node);
      expect(await check(writeHtml(source, pageOptions).html)).toEqual([]);
    },
  );
});
