import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDoc } from '../../blocks/newStory';
import { arbitraryDoc } from '../../blocks/testing/arbitraryDoc';
import { withoutIds } from '../../blocks/testing/withoutIds';
import { withoutPictureRights } from '../../blocks/testing/withoutPictureRights';
import { type HouseFile, houseFile, htmlProfile } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { labelIn } from '../../story/labels';
import { storyFile } from '../../story/storyFile';
import { mapNodes } from '../../story/walk';
import { PLAIN_PROFILE } from './plainProfile';
import type { PublishingHouse } from './publishingHouse';
import { readHtml } from './readHtml';
import { fragmentOptions, pageOptions, pictureBehind } from './testing/testOptions';
import { writeHtml } from './writeHtml';

const RUNS = { numRuns: Number(process.env.GALLEY_RUNS ?? 5), endOnFailure: true };

function house(own: object): PublishingHouse {
  const file: HouseFile = houseFile.parse({ format: 1, id: 'x', title: 'X', ...own });
  return { file, publication: file.name, label: (key, language) => labelIn(language, key) };
}

const profiles: readonly [string, object][] = [
  ['a prefix', { html: { classPrefix: 'g-', classes: { paragraph: 'wp-p', quote: 'wp-quote g-lead' } } }],
  ['lower subheads', { html: { headingOffset: 2, classPrefix: 'x' } }],
  ['a wrapper', { html: { wrapper: 'div', wrapperClass: 'story body', dateInBody: true } }],
  ['an article around it', { html: { wrapper: 'article', classes: { paragraph: 'lead' } } }],
  ['links that open elsewhere', { html: { linkRel: 'noopener sponsored', linkTarget: '_blank' } }],
  ['figures of WordPress', { html: { figure: 'wordpress', classPrefix: 'wp-' } }],
  ['plain figures', { html: { figure: 'plain', headingOffset: 1, classPrefix: 'p_' } }],
  ['plain figures without a prefix', { html: { figure: 'plain', classes: { figure: 'cms-picture' } } }],
  ['a label before the byline', { html: { bylineLabel: true }, labels: { '*': { writtenBy: 'By' } } }],
  ['a label and a prefix', { html: { bylineLabel: true, classPrefix: 'b-' } }],
  ['other dates', { date: { order: 'mdy', clock: '12', digits: 'language', weekday: true } }],
  ['a dateline with a date', { dateline: { form: '({place}, {date}) ' } }],
];

function back(html: string, profile: HouseFile['html']): JsonNode {
  const read = readHtml(html, { source: 'test', own: true, profile, picture: pictureBehind, newId: countedIds('r') });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.story.doc;
}

describe.each(profiles)('a profile with %s', (_, own) => {
  const given = house(own);

  it('gives the story of a page back, which says its profile itself', () => {
    fc.assert(
      fc.property(arbitraryDoc({ canonical: true }), (doc) => {
        const { html } = writeHtml(storyFile(doc), { ...pageOptions, house: given });
        expect(withoutIds(back(html, houseFile.shape.html.parse({})))).toEqual(withoutIds(doc));
      }),
      RUNS,
    );
  }, 60_000);

  it('gives the body of a fragment back to who knows the profile', () => {
    fc.assert(
      fc.property(arbitraryDoc({ canonical: true, metadata: false }), (doc) => {
        const { html } = writeHtml(storyFile(doc), { ...fragmentOptions, house: given });
        expect(withoutIds(back(html, given.file.html)).content?.[1]).toEqual(withoutIds(withoutPictureRights(doc)).content?.[1]);
      }),
      RUNS,
    );
  }, 60_000);
});

it('is the plain one where a house says nothing', () => expect(PLAIN_PROFILE).toEqual(htmlProfile.parse({})));

it('writes the very bytes of no house at all where a house says nothing', () => {
  fc.assert(
    fc.property(arbitraryDoc(), (doc) => {
      for (const options of [pageOptions, fragmentOptions])
        expect(writeHtml(storyFile(doc), { ...options, house: house({}) }).html).toBe(writeHtml(storyFile(doc), options).html);
    }),
    RUNS,
  );
});

const text = (words: string, marks?: JsonNode['marks']): JsonNode => ({
  type: 'text',
  text: words,
  ...(marks === undefined ? {} : { marks }),
});
const figure: JsonNode = {
  type: 'figure',
  attrs: { id: 'f', picture: `${'a'.repeat(64)}.jpg`, pictureWidth: 40, pictureHeight: 30, alt: 'A gate' },
  content: [
    { type: 'caption', content: [text('The gate')] },
    { type: 'credit', content: [text('A. Rao')] },
  ],
};
const link = (href: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id: 'p' },
  content: [text('there', [{ type: 'link', attrs: { href } }])],
});
const published = { at: '2025-08-16T17:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };

it.each([
  ['en', '<p class="byline"><span class="byline-label">Written by </span><span class="author role-reporter">Asha Rao</span></p>'],
  ['hi-IN', '<span class="byline-label">लेखन: </span>'],
  ['ar', '<span class="byline-label">بقلم </span>'],
])('writes the label of a byline in %s, on a page as in a fragment with its header', (language, html) => {
  const doc = emptyDoc({ language }, countedIds('d'));
  const person = { ...text('Asha Rao'), marks: [{ type: 'contributor', attrs: { id: 'p', role: 'reporter', url: '' } }] };
  const filled = mapNodes(doc, (node) => (node.type === 'byline' ? { ...node, content: [person] } : node));
  for (const options of [pageOptions, { ...fragmentOptions, header: true }]) {
    const given = house({ html: { bylineLabel: true } });
    const written = writeHtml(storyFile(filled), { ...options, house: given }).html;
    expect(written).toContain(html);
    expect(withoutIds(back(written, given.file.html)).content?.[0]).toEqual(withoutIds(filled).content?.[0]);
    expect(writeHtml(storyFile(filled), { ...options, house: house({}) }).html).not.toContain('byline-label');
  }
});

it.each<[string, object, readonly JsonNode[], string]>([
  [
    'the prefix',
    { html: { classPrefix: 'g-' } },
    [figure],
    '<figcaption><span class="g-caption">The gate</span> <span class="g-credit">A. Rao</span></figcaption>',
  ],
  [
    'WordPress',
    { html: { figure: 'wordpress', classes: { figure: 'wp-block-image' } } },
    [figure],
    '<figure class="wp-block-image"><img src="x.jpg" alt="A gate" width="40" height="30"><figcaption>The gate <cite class="credit">A. Rao</cite></figcaption></figure>',
  ],
  [
    'plain',
    { html: { figure: 'plain' } },
    [figure],
    '<p class="figure"><img src="x.jpg" alt="A gate" width="40" height="30"></p>\n<p class="figure-caption"><span class="caption">The gate</span> <span class="credit">A. Rao</span></p>',
  ],
  ['subheads', { html: { headingOffset: 1 } }, [{ type: 'heading', attrs: { id: 'h', level: 4 }, content: [text('Low')] }], '<h5>Low</h5>'],
  [
    'links',
    { html: { linkRel: 'noopener', linkTarget: '_blank' } },
    [link('https://other.example/a')],
    '<a href="https://other.example/a" rel="noopener" target="_blank">there</a>',
  ],
  [
    'links of the site itself',
    { html: { linkRel: 'noopener', linkTarget: '_blank' } },
    [link('https://news.example/a')],
    '<a href="https://news.example/a">there</a>',
  ],
  ['mail', { html: { linkTarget: '_blank' } }, [link('mailto:a@b.example')], '<a href="mailto:a@b.example">there</a>'],
  ['the wrapper', { html: { wrapper: 'section', wrapperClass: 'body' } }, [link('mailto:a@b.example')], '<section class="body">\n<p>'],
  [
    'the date',
    { html: { dateInBody: true }, date: { clock: '12', weekday: true } },
    [figure],
    '<p class="published"><time datetime="2025-08-16T17:26:30+05:30">Saturday, 16 August 2025, 5:26 pm IST (India)</time></p>\n<figure>',
  ],
  [
    'the dateline',
    { dateline: { form: '{place}, {date}: ', capitals: true } },
    [link('mailto:a@b.example')],
    '<p><span class="dateline-line"><span class="dateline">KOCHI</span>, 16 August 2025: </span><a',
  ],
])('writes %s', (_, own, body, html) => {
  const doc = emptyDoc({ canonical: 'https://news.example/story', published, dateline: 'Kochi' }, countedIds('d'));
  const [head] = doc.content ?? [];
  if (head === undefined) throw new Error('a story has a head');
  const story = storyFile({ ...doc, content: [head, { type: 'body', content: body }] });
  const written = writeHtml(story, { ...fragmentOptions, house: house(own), address: () => 'x.jpg' });
  expect(written.html).toContain(html);
});

it('leaves raw HTML out where the profile refuses it', () => {
  const raw: JsonNode = {
    type: 'rawHtml',
    attrs: { id: 'r' },
    content: [{ type: 'rawHtmlSource', content: [text('<h2>Words</h2>')] }],
  };
  const doc = emptyDoc({}, countedIds('d'));
  const story = storyFile({ ...doc, content: [...(doc.content ?? []).slice(0, 1), { type: 'body', content: [raw] }] });
  const refused = writeHtml(story, { ...fragmentOptions, house: house({ html: { rawHtml: 'refuse' } }) });
  expect(refused.html).toBe('');
  expect(refused.problems.map(({ rule }) => rule)).toEqual(['rawHtml.refused']);
  const kept = writeHtml(story, { ...fragmentOptions, house: house({ html: { classPrefix: 'g-', headingOffset: 1 } }) });
  expect(kept.html).toContain('<div class="g-raw-html"><h2>Words</h2></div>');
});
