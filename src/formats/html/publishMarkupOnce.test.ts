import { beforeEach, expect, test, vi } from 'vitest';
import { parseHtml } from '../sanitize/parseHtml';
import { htmlToString } from './htmlToString';
import { publishMarkup } from './publishMarkup';

vi.mock('../sanitize/parseHtml', async (original) => {
  const real = await original<typeof import('../sanitize/parseHtml')>();
  return { ...real, parseHtml: vi.fn(real.parseHtml) };
});
beforeEach(() => {
  vi.mocked(parseHtml).mockClear();
});

const PLAIN = [
  '<p>Words</p>',
  '<p onclick=alert(1) style="color:red">Words <b>in <a href=https://example.org/>bold</a></b><br>two</p>',
  '<script>alert(1)</script><p>a &amp; b</p>',
  '<ul> <li>One<ul><li>Two</li></ul></li> <li><p>Three</p></li></ul><hr><dl><dt>a</dt><dd><p>b</p></dd></dl>',
  '<details open><summary>s</summary>t</details>',
  '<section class="x"><h2>Title</h2><div><blockquote><p>q</p></blockquote><figure><img src=https://example.org/a.png alt=A></figure></div></section>',
  'നാലു <i>വാക്കുകൾ</i>',
];

test.each(PLAIN)('%s is parsed once', (source) => {
  const { html } = publishMarkup(source);
  expect(vi.mocked(parseHtml)).toHaveBeenCalledTimes(1);
  const written = htmlToString(html);
  expect(written).not.toBe('');
  // And stands: read once more it gives the same bytes.
  expect(htmlToString(publishMarkup(written).html)).toBe(written);
});

test.each([
  '<p><marquee><p>a</p></marquee></p>',
  '<a href="//evil.example/x">a</a>',
  '<h2><marquee><p>a</p></marquee></h2>',
  '<li><div><marquee><li>a</li></marquee></div></li>',
  '<table><tr><td onclick=x>a</td></tr></table>',
])('%s is tried until it stands', (source) => {
  publishMarkup(source);
  expect(vi.mocked(parseHtml).mock.calls.length).toBeGreaterThan(1);
});
