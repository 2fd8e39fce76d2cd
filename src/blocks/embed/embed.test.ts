import { expect, test } from 'vitest';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { embed } from './embed';
import { embedOf, knownEmbed, pictureAddress } from './embedOf';

testFixtures(embed, import.meta.url);

test.each([
  ['https://x.com/harbour_desk/status/1234567890', 'X', 'post', '@harbour_desk'],
  ['https://twitter.com/i/web/status/1234567890', 'X', 'post', ''],
  ['https://mobile.twitter.com/harbour/status/12?s=20', 'X', 'post', '@harbour'],
  ['https://bsky.app/profile/port.example.org/post/3kabc', 'Bluesky', 'post', '@port.example.org'],
  ['https://social.example.org/@port/110000000000000001', 'Mastodon', 'post', '@port'],
  ['https://www.threads.net/@port/post/Cabc', 'Threads', 'post', '@port'],
  ['https://www.instagram.com/p/Cabc123/', 'Instagram', 'post', ''],
  ['https://www.facebook.com/port/posts/123', 'Facebook', 'post', ''],
  ['https://www.tiktok.com/@port/video/7200000000000000000', 'TikTok', 'video', '@port'],
  ['https://www.youtube.com/watch?list=1&v=abcdef12345', 'YouTube', 'video', ''],
  ['https://youtu.be/abcdef12345?t=4', 'YouTube', 'video', ''],
  ['https://m.youtube.com/shorts/abcdef12345', 'YouTube', 'video', ''],
  ['https://vimeo.com/123456', 'Vimeo', 'video', ''],
  ['https://open.spotify.com/episode/abc', 'Spotify', 'audio', ''],
  ['https://soundcloud.com/port/waves', 'SoundCloud', 'audio', ''],
  ['https://t.me/port/42', 'Telegram', 'post', '@port'],
  ['https://old.reddit.com/r/boats/comments/abc/title/', 'Reddit', 'post', 'r/boats'],
  ['https://www.google.co.in/maps/place/Pier', 'Google Maps', 'map', ''],
  ['https://www.google.com.au/maps/place/Pier', 'Google Maps', 'map', ''],
  ['https://maps.google.com/maps?q=Pier', 'Google Maps', 'map', ''],
  ['https://maps.app.goo.gl/abc', 'Google Maps', 'map', ''],
  ['https://datawrapper.dwcdn.net/AbCdE/1/', 'Datawrapper', 'chart', ''],
  ['https://public.flourish.studio/visualisation/123/', 'Flourish', 'chart', ''],
])('%s is %s, %s, %s', (url, provider, kind, author) => {
  expect(embedOf(url)).toMatchObject({ provider, kind, author });
  expect(knownEmbed(` ${url}\n`)).toBe(url);
});

test.each([
  'https://x.com/harbour_desk',
  'https://www.youtube.com/',
  'https://www.youtube.com/@port',
  'https://notyoutube.com/watch?v=abcdef12345',
  'https://youtube.com.example.org/watch?v=abcdef12345',
  'https://youtube.com@example.org/watch?v=abcdef12345',
  'https://xn--yutube-wqf.com/watch?v=abcdef12345',
  'https://youtubе.com/watch?v=abcdef12345',
  'https://google.abc.de/maps/place/Pier',
  'https://google.ev.il/maps/place/Pier',
  'https://maps.google.a.bc/maps/place/Pier',
  'https://www.instagram.com/port/',
  'https://t.me/port',
  'https://example.org/@port',
  'https://example.org/a',
])('%s is a page like any other', (url) => {
  expect(embedOf(url)).toMatchObject({ slug: '', kind: 'page', author: '' });
  expect(knownEmbed(url)).toBeNull();
});

test.each(['', 'x', 'mailto:a@example.org', 'javascript:alert(1)', 'See https://youtu.be/abcdef12345', 'https://youtu.be/abcdef12345 now'])(
  '“%s” is no address of its own',
  (text) => expect([embedOf(text), knownEmbed(text)]).toEqual([null, null]),
);

test.each([
  ['https://example.org/a/boat.JPG', true],
  ['https://example.org/boat.webp?w=800', true],
  ['https://example.org/boat.svg', false],
  ['https://example.org/?f=boat.png', false],
  ['boat.png', false],
  ['https://example.org/boat.png and more', false],
])('%s is the address of a picture: %s', (text, yes) => {
  expect(pictureAddress(text) !== null).toBe(yes);
});

const YOUTUBE = 'https://www.youtube.com/watch?v=abcdef12345';

test.each([
  [
    `<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">\n${YOUTUBE}\n</div><figcaption>The lock</figcaption></figure>`,
    `embed{url=${YOUTUBE.slice(0, 40)}}(embedText“The lock”)`,
  ],
  [
    '<blockquote class="twitter-tweet"><p lang="en">Open <b>now</b></p>— Port (@port) <a href="https://twitter.com/port/status/12345">1 May</a></blockquote>',
    'embed{url=https://twitter.com/port/status/12345}(embedText“Open [bold:now] — Port (@port) [link https://twitter.com/port/status/12345:1 May]”)',
  ],
  [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@port/video/72"><section>Waves</section></blockquote>',
    'embed{url=https://www.tiktok.com/@port/video/72}(embedText“Waves”)',
  ],
  // Not ours: a quotation with that class but without the service's address, a figure with more in it.
  ['<blockquote class="twitter-tweet"><p>Words</p></blockquote>', 'quote(paragraph“Words” attribution)'],
  ['<figure class="embed"><p>Words</p></figure>', 'paragraph“Words”'],
  [
    '<figure class="embed"><figcaption>See <a href="https://example.org/">this</a></figcaption></figure>',
    'paragraph“See [link https://example.org/:this]”',
  ],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const node = (url: string, text: string) => ({
  type: 'embed',
  attrs: { id: 'e', url },
  content: [{ type: 'embedText', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
});

test.each([
  [node(YOUTUBE, 'The lock opens.'), []],
  [node(YOUTUBE, ' '), ['embed.no-fallback']],
  [node('', 'The lock opens.'), ['embed.no-address']],
  [node('', ''), ['embed.no-address']],
])('advice for %#, told again when it leaves', (given, rules) => {
  const { ctx, problems } = publishForTest({});
  embed.publish(given, ctx);
  expect((embed.advice?.(given) ?? []).map((one) => [one.rule, one.where.block])).toEqual(rules.map((rule) => [rule, 'e']));
  expect(problems.map((one) => one.rule)).toEqual(rules);
});

test('an embed is never more than a quotation and a link', () => {
  const html = htmlText(embed.publish(node('https://example.org/a/', ''), publishForTest({}).ctx));
  expect(html).toBe('<figure class="embed"><figcaption><a href="https://example.org/a/">example.org/a</a></figcaption></figure>');
});
