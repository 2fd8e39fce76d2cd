import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../blocks';
import { FIXTURE_NAMES, readFixture } from '../../blocks/testing/fixture';
import { sampleStory } from '../../blocks/testing/sampleStory';
import type { JsonNode, JsonValue } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { defaultMetadata } from '../../story/metadata';
import { type StoryFile, storyFile } from '../../story/storyFile';
import { readHtml } from './readHtml';
import { hostileStory } from './testing/hostileStory';
import { ENTRY_SHAPES, misfits, type Shape } from './testing/linkedDataShapes';
import { pageOptions, pictureBehind } from './testing/testOptions';
import { writeHtml } from './writeHtml';

type Entry = { readonly [key: string]: JsonValue };

function told(story: StoryFile, publication = ''): readonly Entry[] {
  const { html } = writeHtml(story, { ...pageOptions, publication });
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => JSON.parse(json) as Entry);
}

/** The entries of a page, each of a shape that schema.org and Google know. */
function checked(story: StoryFile): readonly Entry[] {
  const entries = told(story);
  for (const entry of entries) {
    const shape = ENTRY_SHAPES.find((one) => misfits(entry['@type'], typeOf(one)).length === 0);
    expect(shape === undefined ? [String(entry['@type'])] : misfits(entry, shape)).toEqual([]);
  }
  return entries;
}

function typeOf(shape: Shape): Shape {
  return (shape as { readonly [property: string]: Shape })['@type'] ?? /^$/;
}

function story(metadata: { readonly [key: string]: JsonValue }, ...body: JsonNode[]): StoryFile {
  const head = ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({ type, attrs: { id: type } }));
  return storyFile({
    type: 'doc',
    attrs: { ...defaultMetadata(), ...metadata },
    content: [
      { type: 'head', content: head },
      { type: 'body', content: body.length > 0 ? body : [{ type: 'paragraph', attrs: { id: 'p' } }] },
    ],
  });
}

const picture = (attrs: { readonly [key: string]: JsonValue }): JsonNode => ({
  type: 'figure',
  attrs: { id: 'f', picture: `${'ab'.repeat(32)}.jpg`, pictureWidth: 800, pictureHeight: 600, alt: 'A boat', ...attrs },
  content: [{ type: 'caption', content: [{ type: 'text', text: 'The boat.' }] }, { type: 'credit' }],
});

describe('the JSON-LD of a page', () => {
  it.each(
    BLOCKS.filter(({ nodes }) => nodes[0]?.group !== undefined).flatMap(({ name }) => FIXTURE_NAMES.map((fixture) => ({ name, fixture }))),
  )('has the shapes of schema.org with the $name that is $fixture, also in a live story', ({ name, fixture }) => {
    const { node } = readFixture(new URL(`../../blocks/${name}/${name}.ts`, import.meta.url), fixture);
    checked(story({}, node));
    checked(story({ storyType: 'live' }, node));
  });

  it('has them for the sample and for a hostile story', () => {
    checked(sampleStory());
    checked(storyFile({ ...hostileStory().doc }));
  });

  it.each([
    ['news', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['live', 'LiveBlogPosting'],
    ['background', 'BackgroundNewsArticle'],
    ['reportage', 'ReportageNewsArticle'],
  ])('calls %s %s, and the type is read back', (storyType, type) => {
    const [article] = checked(story({ storyType, dateline: 'PUNE' }));
    expect(article?.['@type']).toBe(type);
    expect(back(story({ storyType, dateline: 'PUNE' }))?.attrs).toMatchObject({ storyType, dateline: 'PUNE' });
  });

  it('tells publisher, sponsor, holder and identifier', () => {
    const given = story({ sponsored: true, sponsor: 'Harbour Trust', copyrightHolder: 'The Herald', externalId: 'urn:uuid:1' });
    expect(told(given, 'The Herald')[0]).toMatchObject({
      publisher: { '@type': 'Organization', name: 'The Herald' },
      sponsor: { '@type': 'Organization', name: 'Harbour Trust' },
      copyrightHolder: { '@type': 'Organization', name: 'The Herald' },
      identifier: 'urn:uuid:1',
    });
    expect(told(story({ sponsor: 'Harbour Trust' }))[0]?.sponsor).toBeUndefined();
  });

  it('tells who made a picture and what may be done with it, and reads it back', () => {
    const rights = { creator: 'Asha Nair', rights: 'One use only', licence: 'https://example.org/licence' };
    const given = story({}, picture({}), picture({ id: 'g', ...rights }), picture({ id: 'h', creator: 'Reuters' }));
    const [article] = checked(given);
    expect(article?.image).toMatchObject([
      {},
      { creator: { '@type': 'Person', name: 'Asha Nair' }, copyrightNotice: 'One use only', license: 'https://example.org/licence' },
      { creator: { '@type': 'Organization', name: 'Reuters' } },
    ]);
    const figures = back(given)?.content?.[1]?.content ?? [];
    expect(figures.map(({ attrs }) => [attrs?.creator, attrs?.rights])).toEqual([
      ['', ''],
      ['Asha Nair', 'One use only'],
      ['Reuters', ''],
    ]);
  });

  it('puts no right on a picture where their number does not fit', () => {
    const { html } = writeHtml(story({}, picture({ creator: 'Asha Nair' }), picture({ id: 'g' })), pageOptions);
    const shorter = html.replace('null]', ']').replace(',]', ']');
    expect(shorter).not.toBe(html);
    const read = readHtml(shorter, { source: 't', picture: pictureBehind, newId: countedIds() });
    expect(read.ok && read.value.story.doc.content?.[1]?.content?.[0]?.attrs?.creator).toBe('');
  });
});

describe('what stands above the text', () => {
  const linked: JsonNode = {
    type: 'paragraph',
    attrs: { id: 'p' },
    content: [{ type: 'text', text: 'Trust', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }],
  };
  it.each([
    [{}, '<p><a href="https://example.org/">Trust</a></p>\n'],
    [
      { sponsored: true, sponsor: 'Harbour Trust' },
      '<aside class="sponsored-by" role="note"><p>Sponsored by <span class="sponsor">Harbour Trust</span></p></aside>\n<p><a href="https://example.org/" rel="sponsored">Trust</a></p>\n',
    ],
    [
      { sensitive: true, contentWarning: 'Tells of violence.' },
      '<aside class="content-warning" role="note"><p><strong>Content warning</strong>: <span class="warning">Tells of violence.</span></p></aside>\n<p><a href="https://example.org/">Trust</a></p>\n',
    ],
    [
      { sensitive: true, language: 'hi' },
      '<aside class="content-warning" role="note"><p>इस ख़बर में ऐसी सामग्री है जो कुछ पाठकों को विचलित कर सकती है।</p></aside>\n<p><a href="https://example.org/">Trust</a></p>\n',
    ],
    [{ legal: true, sponsor: 'Nobody yet', contentWarning: 'Not yet' }, '<p><a href="https://example.org/">Trust</a></p>\n'],
  ])('of a story with %j is in the fragment, and comes back', (flags, html) => {
    const given = story(flags, linked);
    const fragment = writeHtml(given, { ...pageOptions, mode: 'fragment' }).html;
    expect(fragment).toBe(html);
    const read = readHtml(fragment, { source: 't', own: true, newId: countedIds() });
    const { sponsored, sensitive } = { sponsored: false, sensitive: false, ...flags };
    expect(read.ok && read.value.story.doc.attrs).toMatchObject({ sponsored, sensitive });
    const { legal: _, language, ...leaving } = { language: 'en', legal: false, ...flags };
    expect(back(given)?.attrs).toMatchObject({ ...leaving, language });
  });
});

describe('the other headlines', () => {
  const titles = {
    seoTitle: 'For search',
    webHeadline: 'For the web',
    socialTitle: 'For cards',
    printHeadline: 'Print',
    smsHeadline: 'SMS',
  };
  it('go where they are read', () => {
    const { html } = writeHtml(story({ ...titles, socialDescription: 'A card', smsHeadline: 'SMS' }), pageOptions);
    expect(html).toContain('<title>For search</title>');
    expect(html).toContain('<meta property="og:title" content="For cards">');
    expect(html).toContain('<meta property="og:description" content="A card">');
    expect(html).toContain('"alternativeHeadline":"For the web"');
    expect(html).toContain('<meta name="galley:printHeadline" content="&quot;Print&quot;">');
    expect(html).toContain('<meta name="galley:smsHeadline" content="&quot;SMS&quot;">');
    expect(writeHtml(story({ webHeadline: 'For the web' }), pageOptions).html).toContain('<title>For the web</title>');
  });
});

function back(given: StoryFile): JsonNode | undefined {
  const { html } = writeHtml(given, pageOptions);
  const read = readHtml(html, { source: 'test', picture: pictureBehind, newId: countedIds('r') });
  return read.ok ? read.value.story.doc : undefined;
}
