import { expect, test } from 'vitest';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { figure } from './figure';

testFixtures(figure, import.meta.url);

const PICTURE = 'picture=ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12 pictureWidth=1200 pictureHeight=800';

test.each([
  ['<p><img src="images/ab12.webp" alt="A"></p>', `figure{${PICTURE} alt=A width=column}(caption credit)`],
  ['<p><a href="https://example.org/full.jpg"><img src="images/ab12.webp"></a></p>', `figure{${PICTURE} width=column}(caption credit)`],
  ['<img src="https://example.org/away.jpg" alt="Not at hand">', 'figure{alt=Not at hand width=column}(caption credit)'],
  [
    '<figure class="wp-block-image"><img src="images/ab12.webp" alt="A"><figcaption>All <b>of</b> it. Photo: Rao</figcaption></figure>',
    `figure{${PICTURE} alt=A width=column}(caption“All [bold:of] it. Photo: Rao” credit)`,
  ],
  [
    '<figure><img src="images/ab12.webp"><figcaption>Cap <span class="credit">Rao / Wire</span></figcaption></figure>',
    `figure{${PICTURE} width=column}(caption“Cap” credit“Rao / Wire”)`,
  ],
  [
    '<figure class="wide"><img src="images/ab12.webp" alt="A"><img src="images/ab12.webp" alt="B"><figcaption>Both</figcaption></figure>',
    `figure{${PICTURE} alt=A width=wide}(caption“Both” credit) figure{${PICTURE} alt=B width=column}(caption credit)`,
  ],
  [
    '<figure><img src="images/ab12.webp"><div>Stray words</div></figure>',
    `figure{${PICTURE} width=column}(caption credit) paragraph“Stray words”`,
  ],
  // No picture of ours: the words stay.
  ['<figure><table><tr><td>1</td></tr></table><figcaption>Table 1</figcaption></figure>', 'paragraph“1” paragraph“Table 1”'],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const part = (type: string, text: string) => (text === '' ? { type } : { type, content: [{ type: 'text', text }] });
const node = (attrs: { readonly [key: string]: string | boolean | number }, caption: string, credit: string) => ({
  type: 'figure',
  attrs: { id: 'f', picture: '', alt: '', decorative: false, width: 'column', creditKind: '', ...attrs },
  content: [part('caption', caption), part('credit', credit)],
});
const held = { picture: `${'ab12'.repeat(16)}.webp`, pictureWidth: 3, pictureHeight: 2 };

test.each([
  [node(held, 'Cap', 'Rao'), ['figure.no-alt']],
  [node({ ...held, decorative: true }, 'Cap', 'Rao'), []],
  [node({ ...held, alt: 'Hills' }, 'Cap', 'Rao'), []],
  [node({ ...held, alt: ' the  CAPTION ' }, 'The caption', 'Rao'), ['figure.alt-is-caption']],
  [node({ ...held, alt: 'Hills' }, 'Cap', ' '), ['figure.no-credit']],
  [node({ alt: 'Hills' }, 'Cap', 'Rao'), ['figure.missing']],
  [node({}, '', ''), ['figure.missing', 'figure.no-alt', 'figure.no-credit']],
])('advice for %#', (given, rules) => {
  const advice = figure.advice?.(given) ?? [];
  expect(advice.map((one) => one.rule)).toEqual(rules);
  for (const one of advice) expect([one.where.block, one.message]).toEqual(['f', expect.stringMatching(/^(A|The) .*\.$/)]);
});

test('a figure without a picture is left out when the export asks, and listed', () => {
  const { ctx, problems } = publishForTest({ missingPicture: 'drop' });
  expect(htmlText(figure.publish(node({}, 'Cap', 'Rao'), ctx))).toBe('');
  expect(problems.map((problem) => problem.rule)).toEqual(['figure.missing']);
});

test('a decorative picture says so to readers and to us', () => {
  const { ctx } = publishForTest({});
  const html = htmlText(
    figure.publish(node({ ...held, pictureWidth: 1200, pictureHeight: 800, decorative: true, alt: 'not told' }, '', ''), ctx),
  );
  expect(html).toBe('<figure class="decorative"><img src="images/ab12.webp" alt="" width="1200" height="800"></figure>');
  expect(readForTest(html)).toMatchObject([{ attrs: { decorative: true, alt: '' } }]);
});

test.each([
  [{}, ['figure.no-alt']],
  [{ alt: '  ' }, ['figure.no-alt']],
  [{ alt: 'Hills' }, []],
  [{ decorative: true }, []],
])('a picture that leaves with %o lists %o', (attrs, rules) => {
  const { ctx, problems } = publishForTest({});
  figure.publish(node({ ...held, ...attrs }, 'Cap', 'Rao'), ctx);
  expect(problems.map(({ rule, where }) => [rule, where])).toEqual(rules.map((rule) => [rule, { block: 'f', field: 'alt' }]));
});
