import { describe, expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import { readHtml } from '../../formats/html/readHtml';
import { pageOptions } from '../../formats/html/testing/testOptions';
import { writeHtml } from '../../formats/html/writeHtml';
import { countedIds } from '../../story/ids';
import { METADATA, metaField } from '../../story/metadata';
import { metaText } from '../../story/metadataText';
import type { StoryFile } from '../../story/storyFile';
import { mapNodes } from '../../story/walk';
import { makeStory } from './makeStory';
import { setMetadata } from './setMetadata';
import { storyText } from './storyText';

const PICTURE = `${'ab'.repeat(32)}.jpg`;

/** A story with a picture and a link to somebody else's site, as `galley new` and an editor make it. */
function story(): StoryFile {
  const { doc, ...envelope } = newStory({}, countedIds());
  const link = { type: 'link', attrs: { href: 'https://trust.example/' } };
  const text = { type: 'text', text: 'The harbour trust', marks: [link] };
  const figure = {
    type: 'figure',
    attrs: { id: 'f1', picture: PICTURE, pictureWidth: 800, pictureHeight: 600, alt: 'A boat' },
    content: [{ type: 'caption' }, { type: 'credit' }],
  };
  const filled = mapNodes(doc, (node) => {
    if (node.type === 'headline') return { ...node, content: [{ type: 'text', text: 'A harbour for all' }] };
    return node.type === 'body' ? { ...node, content: [figure, { type: 'paragraph', attrs: { id: 'p1' }, content: [text] }] } : node;
  });
  return { ...envelope, doc: filled };
}

const options = { ...pageOptions, address: () => 'https://cdn.example/boat.jpg' };
const picture = () => ({ picture: PICTURE, width: 800, height: 600 });

function set(pairs: readonly string[]): StoryFile {
  const changed = setMetadata(story(), pairs, undefined, true);
  if (!changed.ok) throw new Error(changed.error.message);
  return changed.value.story;
}

/** What a key is set to on the command line, what else it needs, and where a page tells it. */
const LEAVE: readonly (readonly [key: string, text: string, page: string, more?: string])[] = [
  ['section', 'City > Crime', '"articleSection":["City","Crime"]'],
  ['tags', 'Harbour, Budget', '"keywords":["Harbour","Budget"]'],
  ['storyType', 'opinion', '"@type":"OpinionNewsArticle"'],
  ['slug', 'harbour', '<meta name="galley:slug" content="&quot;harbour&quot;">'],
  ['language', 'ml', '<html lang="ml" dir="ltr">'],
  ['direction', 'rtl', '<html lang="en" dir="rtl">'],
  ['dateline', 'KOCHI', '<span class="dateline">KOCHI</span>'],
  ['externalId', 'cms-17', '"identifier":"cms-17"'],
  ['published', '2025-08-16T05:26:30+05:30', '<time datetime="2025-08-16T05:26:30+05:30">'],
  ['updated', '2025-08-17T05:26:30+05:30', '"dateModified":"2025-08-17T05:26:30+05:30"'],
  ['seoTitle', 'Harbour plan, explained', '<title>Harbour plan, explained</title>'],
  ['metaDescription', 'What the plan says.', '<meta name="description" content="What the plan says.">'],
  ['socialTitle', 'The harbour is ours', '<meta property="og:title" content="The harbour is ours">'],
  ['socialDescription', 'Come and see.', '<meta property="og:description" content="Come and see.">'],
  ['socialPicture', PICTURE, '<meta property="og:image" content="https://cdn.example/boat.jpg">'],
  ['canonical', 'https://post.example/harbour', '<link rel="canonical" href="https://post.example/harbour">'],
  ['webHeadline', 'All about the harbour', '"alternativeHeadline":"All about the harbour"'],
  ['printHeadline', 'Harbour opens', '<meta name="galley:printHeadline" content="&quot;Harbour opens&quot;">'],
  ['smsHeadline', 'Harbour open', '<meta name="galley:smsHeadline" content="&quot;Harbour open&quot;">'],
  ['slugline', 'HARBOUR-PLAN', '<meta name="galley:slugline" content="&quot;HARBOUR-PLAN&quot;">'],
  ['urgency', '3', '<meta name="galley:urgency" content="3">'],
  ['sponsored', 'yes', '<a href="https://trust.example/" rel="sponsored">'],
  ['sponsor', 'Harbour Trust', 'Sponsored by <span class="sponsor">Harbour Trust</span>', 'sponsored=yes'],
  ['sensitive', 'yes', '<aside class="content-warning" role="note">'],
  ['contentWarning', 'Tells of violence.', '<span class="warning">Tells of violence.</span>', 'sensitive=yes'],
  ['rights', 'All rights reserved', '"copyrightNotice":"All rights reserved"'],
  ['copyrightHolder', 'The Harbour Post', '"copyrightHolder":{"@type":"Organization","name":"The Harbour Post"}'],
];

/** What stays on the desk, and what it is set to. */
const STAY: readonly (readonly [key: string, text: string])[] = [
  ['house', 'english-daily'],
  ['updateKind', 'minor'],
  ['embargo', '2025-08-16T05:26:30+05:30'],
  ['status', 'ready'],
  ['targetLength', '800'],
  ['notes', 'Call her back.'],
  ['legal', 'yes'],
];

describe('a metadatum that is set on the command line', () => {
  const rows = LEAVE.map(([key, text, page, more = '']) => [key, text, page, more] as const);
  test.each(rows)('%s=%s is shown, leaves in its place and comes back', (key, text, page, more) => {
    const given = set([`${key}=${text}`, ...(more === '' ? [] : [more])]);
    const field = metaField(key);
    if (field === undefined) throw new Error(`There is no ${key}.`);
    expect(metaText(field, given.doc.attrs?.[key] ?? null)).toBe(text);
    expect(storyText(given, false)).toContain(`${field.label}: ${text}`);
    expect(writeHtml(story(), options).html).not.toContain(page);
    const { html } = writeHtml(given, options);
    expect(html).toContain(page);
    const back = readHtml(html, { source: 'test', picture, newId: countedIds() });
    if (!back.ok) throw new Error(back.error.message);
    expect(back.value.story.doc.attrs?.[key]).toEqual(given.doc.attrs?.[key]);
    expect(writeHtml(back.value.story, options).html).toBe(html);
  });

  test.each(STAY)('%s=%s is shown, and nothing that leaves tells it', (key, text) => {
    const given = set([`${key}=${text}`]);
    expect(storyText(given, false)).toContain(`${metaField(key)?.label}: ${text}`);
    expect(writeHtml(given, options).html).toBe(writeHtml(story(), options).html);
  });

  test('is in one of the two tables, unless Galley keeps it by itself', () => {
    const keys = [...LEAVE, ...STAY].map(([key]) => key);
    const settable = METADATA.filter(({ kind, unseen }) => kind !== 'log' && unseen !== true);
    expect(keys.sort()).toEqual(settable.map(({ key }) => key).sort());
    for (const [key] of LEAVE) expect([key, metaField(key)?.leaves]).toEqual([key, true]);
  });

  test('leaves a time in words of its zone and of UTC, in a terminal too', () => {
    expect(storyText(set(['published=2025-08-16T05:26:30+05:30[Asia/Kolkata]']), false)).toContain(
      'Published: 2025-08-16T05:26:30+05:30 (Friday 23:56 UTC)',
    );
    const zoned = setMetadata(story(), ['published=2025-08-16 05:26'], 'Asia/Kolkata');
    expect(zoned.ok && zoned.value.values.published).toEqual({
      at: '2025-08-16T05:26:00+05:30',
      zone: 'Asia/Kolkata',
      confirmed: true,
      written: '',
    });
  });
});

test('a story of `galley new` has its identifier from the start', () => {
  const made = makeStory('A harbour for all', 'en');
  expect(made.ok && made.value.story.doc.attrs?.externalId).toMatch(/^urn:uuid:/);
});
