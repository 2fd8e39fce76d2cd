import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { mapNodes } from '../story/walk';
import { BLOCKS } from './index';
import { arbitraryDoc } from './testing/arbitraryDoc';
import { FIXTURE_NAMES, readFixture } from './testing/fixture';
import { htmlText } from './testing/htmlText';
import { publishForTest } from './testing/publishForTest';
import { readForTest } from './testing/readForTest';
import { withoutIds } from './testing/withoutIds';
import { withoutPictureRights } from './testing/withoutPictureRights';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
const rows = BLOCKS.flatMap((block) => FIXTURE_NAMES.map((name) => [block.name, name] as const));

test.each(rows)('the %s that is %s is valid HTML', async (block, name) => {
  const { html } = readFixture(new URL(`./${block}/${block}.ts`, import.meta.url), name);
  const { results } = await validator.validateString(html);
  expect(results.flatMap((result) => result.messages).map((message) => message.message)).toEqual([]);
});

test('any text that HTML can carry comes back from it to the letter', () => {
  fc.assert(
    fc.property(arbitraryDoc({ canonical: true, metadata: false }), (doc) => {
      const { ctx } = publishForTest({});
      const blocks = doc.content?.[1]?.content ?? [];
      const back = readForTest(htmlText(ctx.blocks(blocks)));
      expect(back.map(bare)).toEqual(blocks.map(bare));
    }),
    { numRuns: 100 },
  );
});

/** Without ids, and without sizes of pictures: the test's reader knows one size only. */
function bare(node: Parameters<typeof withoutIds>[0]) {
  return mapNodes(withoutPictureRights(withoutIds(node)), (one) =>
    one.type === 'figure'
      ? { ...one, attrs: { ...one.attrs, picture: one.attrs?.picture !== '', pictureWidth: 0, pictureHeight: 0 } }
      : one,
  );
}
