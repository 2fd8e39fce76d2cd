import { expect, test } from 'vitest';
import { countedIds } from '../../story/ids';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { gallery } from './gallery';

testFixtures(gallery, import.meta.url);

const PICTURE = 'picture=ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12 pictureWidth=1200 pictureHeight=800';
const FIGURE = `figure{${PICTURE} width=column}(caption credit)`;
const NAMED = (alt: string, caption = 'caption') => `figure{${PICTURE} alt=${alt} width=column}(${caption} credit)`;

test.each([
  [
    '<figure class="wp-block-gallery has-nested-images columns-2"><figure class="wp-block-image"><img src="images/ab12.webp" alt="A"></figure><figure class="wp-block-image"><img src="images/ab12.webp" alt="B"><figcaption>Bee</figcaption></figure><figcaption>Both</figcaption></figure>',
    `gallery{layout=grid}(${NAMED('A')} ${NAMED('B', 'caption“Bee”')} galleryCaption“Both”)`,
  ],
  [
    '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="images/ab12.webp" alt="A"></div><div class="kg-gallery-image"><img src="images/ab12.webp" alt="B"></div></div></div><figcaption>Both</figcaption></figure>',
    `gallery{layout=grid}(${NAMED('A')} ${NAMED('B')} galleryCaption“Both”)`,
  ],
  [
    '<div class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="images/ab12.webp"></figure></li><li class="blocks-gallery-item"><figure><img src="images/ab12.webp"></figure></li></ul></div>',
    `gallery{layout=grid}(${FIGURE} ${FIGURE} galleryCaption)`,
  ],
  [
    '<figure class="gallery strip"><img src="images/ab12.webp"><img src="images/ab12.webp"></figure>',
    `gallery{layout=strip}(${FIGURE} ${FIGURE} galleryCaption)`,
  ],
  // More than pictures: taken apart in its order, nothing moved.
  ['<div class="gallery"><p>Before</p><img src="images/ab12.webp"><p>After</p></div>', `paragraph“Before” ${FIGURE} paragraph“After”`],
  ['<div class="gallery-intro gallery"><p>Words</p></div>', 'paragraph“Words”'],
  ['<div class="photogallery"><img src="images/ab12.webp"></div>', FIGURE],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const made = gallery.insert?.make(countedIds()) ?? { type: 'gallery' };

test('a fresh one has two places for pictures, which say so, and publishes nothing', () => {
  const { ctx } = publishForTest({});
  expect(outline([made])).toBe('gallery{layout=grid}(figure(caption credit) figure(caption credit) galleryCaption)');
  expect(gallery.publish(made, ctx)).toEqual([]);
  expect(gallery.state?.(made)).toEqual({ word: '2 missing', icon: 'image-off' });
});

test('its words leave where the export drops all of its pictures, and come back with a place for one', () => {
  const { ctx, problems } = publishForTest({ missingPicture: 'drop' });
  const named = [...(made.content ?? []).slice(0, 2), { type: 'galleryCaption', content: [{ type: 'text', text: 'All' }] }];
  const html = htmlText(gallery.publish({ ...made, content: named }, ctx));
  expect(html).toBe('<figure class="gallery"><figcaption>All</figcaption></figure>');
  expect(problems.map((one) => one.rule)).toEqual(['figure.missing', 'figure.missing']);
  expect(outline(readForTest(html))).toBe('gallery{layout=grid}(figure(caption credit) galleryCaption“All”)');
});

test.each([
  [1, ['gallery.one-picture']],
  [2, []],
])('advice for %i pictures', (count, rules) => {
  const content = [...(made.content ?? []).slice(0, count), { type: 'galleryCaption' }];
  const advice = gallery.advice?.({ ...made, content }) ?? [];
  expect(advice.map((one) => [one.rule, one.where.block])).toEqual(rules.map((rule) => [rule, made.attrs?.id]));
});
