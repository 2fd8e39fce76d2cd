import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from './sanitizeHtml';

const HOSTILE: readonly (readonly [name: string, html: string, clean: string])[] = [
  ['a script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['a handler', '<p onclick="alert(1)" style="color:red" class="x" id="y">a</p>', '<p>a</p>'],
  ['a picture with a handler', '<p>a<img src=x onerror=alert(1)>b</p>', '<p>ab</p>'],
  ['a described remote picture', '<p><img src="https://example.org/t.gif" alt="A red boat"></p>', '<p>[A red boat]</p>'],
  ['a javascript address', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['an address with a tab in its scheme', '<a href="java\tscript:alert(1)">a</a>', '<a>a</a>'],
  ['an address in capitals with an entity', '<a href="JAVASCRIPT&colon;alert(1)">a</a>', '<a>a</a>'],
  ['a data address', '<a href="data:text/html,<script>alert(1)</script>">a</a>', '<a>a</a>'],
  [
    'an honest address',
    '<a href="https://example.org/?a=1&amp;b=2" target=_blank>a</a>',
    '<a href="https://example.org/?a=1&amp;b=2">a</a>',
  ],
  ['SVG with a style that hides markup', '<svg><style><img src=x onerror=alert(1)></style></svg><p>a</p>', '<p>a</p>'],
  ['math with misplaced markup', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
  ['a noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>a</p>', '<p>a</p>'],
  ['a template', '<template><script>alert(1)</script></template><p>a</p>', '<p>a</p>'],
  ['a form with its words', '<form action="https://example.org"><p>a</p><input value="b"><button>c</button></form>', '<p>a</p>'],
  ['a frame', '<iframe src="https://example.org"></iframe><p>a</p>', '<p>a</p>'],
  ['a comment', '<!-- x --><p>a<!--[if gte mso 9]><xml>y</xml><![endif]--></p>', '<p>a</p>'],
  ['a slice of the editor', '<p data-pm-slice="1 1 []" data-x="y">a</p>', '<p>a</p>'],
  ['markup as text', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['NUL and control characters', '<p>a\u0000b\u0007c</p>', '<p>abc</p>'],
];

const MESSES: readonly (readonly [name: string, html: string, clean: string])[] = [
  [
    'bold as a style (Google Docs)',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">a</span><span style="font-weight:400"> b</span></p></b>',
    '<p><strong>a</strong> b</p>',
  ],
  ['italic as a style', '<p><span style="font-style:italic;font-weight:bold">a</span></p>', '<p><strong><em>a</em></strong></p>'],
  ['a bold style in a heading', '<h2><span style="font-weight:700">a</span></h2>', '<h2>a</h2>'],
  [
    'empty Word paragraphs',
    '<p class=MsoNormal><span lang=EN-US>a<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
    '<p><span lang="EN-US">a</span></p>',
  ],
  ['two line breaks', '<div>a<br><br>b<br>c</div>', '<div>a</div><div>b c</div>'],
  ['loose text with line breaks', 'a<br><br>b', '<p>a</p><p>b</p>'],
  [
    'a table',
    '<table class=x style="width:9px"><caption>t</caption><col width=64><tr height=20><td class=xl65 colspan=2 onclick=x>a</td><td><p>b</p></td></tr></table>',
    '<table><caption>t</caption><tbody><tr><td colspan="2">a</td><td><p>b</p></td></tr></tbody></table>',
  ],
  ['language and direction', '<p lang="ar" dir="rtl">a</p>', '<p lang="ar" dir="rtl">a</p>'],
  [
    'Windows clipboard marks',
    '<html><head><style>p{}</style></head><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>',
    '<p>a</p>',
  ],
];

const marker = (text: string): string =>
  `<![if !supportLists]><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
const item = (level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'>${marker(mark)}${text}</p>`;

const filler = (count: number): string => `<span style='font:7.0pt "Times New Roman"'>${'&nbsp;'.repeat(count)} </span>`;
const filtered = (sign: string, text: string, inches = 0.5): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${inches}in;text-indent:-.25in'><span style='font-family:Symbol'>${sign}${filler(7)}</span>${text}</p>`;

const WORD: readonly (readonly [name: string, html: string, clean: string])[] = [
  ['signs that stand as text, without mso-list', filtered('·', 'a') + filtered('·', 'b'), '<ul><li>a</li><li>b</li></ul>'],
  [
    'levels by their indent',
    filtered('·', 'a') + filtered('o', 'b', 1) + filtered('·', 'c'),
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  [
    'levels in centimetres, from the right',
    `<p dir=RTL class=MsoListParagraph style='margin-right:1.27cm'>·${filler(3)}أ</p><p dir=RTL class=MsoListParagraph style='margin-right:2.54cm'>·${filler(3)}ب</p>`,
    '<ul><li>أ<ul><li>ب</li></ul></li></ul>',
  ],
  ['numbers that stand as text', filtered('1.', 'a') + filtered('2.', 'b'), '<ol><li>a</li><li>b</li></ol>'],
  ['letters in brackets', filtered('(a)', 'a') + filtered('(b)', 'b'), '<ol><li>a</li><li>b</li></ol>'],
  [
    'a numbered list that goes on',
    `${item(1, '1.', 'a')}<p class=MsoNormal>b</p>${item(1, '2.', 'c')}`,
    '<ol><li>a</li></ol><p>b</p><ol start="2"><li>c</li></ol>',
  ],
  ['a list that begins deeper than it goes on', item(2, 'o', 'a') + item(1, '·', 'b'), '<ul><li>a</li></ul><ul><li>b</li></ul>'],
  [
    'a sign that is not marked as one',
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>·${filler(5)}a <b>b</b></p>`,
    '<ul><li>a <b>b</b></li></ul>',
  ],
  ['a sign of the Symbol font and a tab', `<p class=MsoListBullet>\uf0b7\ta</p>`, '<ul><li>a</li></ul>'],
  ['a hanging indent', `<p class=MsoNormal style='text-indent:-18.0pt'>–${filler(4)}a</p>`, '<ul><li>a</li></ul>'],
  ['no list of a list paragraph without a sign', '<p class=MsoListParagraph>1914. a year</p>', '<p>1914. a year</p>'],
  ['no list of a sentence with a dash', '<p class=MsoListParagraph>– Boats, he said</p>', '<p>– Boats, he said</p>'],
  ['no list of a plain paragraph', '<p>·&nbsp;&nbsp;&nbsp;a</p>', '<p>·\u00a0\u00a0\u00a0a</p>'],
];

describe('sanitizeHtml', () => {
  it.each(WORD)('reads %s as Word means it', (_name, html, clean) => {
    expect(sanitizeHtml(html)).toBe(clean);
  });

  it.each(HOSTILE)('takes the sting out of %s', (_name, html, clean) => {
    expect(sanitizeHtml(html)).toBe(clean);
    expect(sanitizeHtml(clean)).toBe(clean);
  });

  it.each(MESSES)('says %s in plain tags', (_name, html, clean) => {
    expect(sanitizeHtml(html)).toBe(clean);
  });

  it('makes lists of Word list paragraphs', () => {
    const html = `${item(1, '·', 'a')}\n${item(2, 'o', 'b')}\n${item(1, '·', 'c')}\n<p class=MsoNormal>d</p>\n${item(1, '1.', 'e')}\n${item(1, '2.', 'f')}`;
    expect(sanitizeHtml(html).replaceAll('\n', '')).toBe(
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>d</p><ol><li>e</li><li>f</li></ol>',
    );
  });

  it('refuses what nests too deeply, and takes what just fits', () => {
    expect(() => sanitizeHtml('<div>'.repeat(20_000))).toThrow(RangeError);
    expect(sanitizeHtml(`${'<section>'.repeat(200)}a`)).toContain('a');
  });

  it('refuses misnested formatting that would multiply', () => {
    const bold = Array.from({ length: 240 }, (_, index) => `<b title="${index}">`).join('');
    const bomb = `<p>${bold}${'</p><p>x'.repeat(20_000)}`;
    expect(() => sanitizeHtml(bomb)).toThrow(RangeError);
  });
});
