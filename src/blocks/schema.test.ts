import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDoc, checkSchema } from './schema';
import { arbitraryDoc } from './testing/arbitraryDoc';

test.each([{ canonical: false }, { canonical: true }])('any document that the specs allow is a story: %j', (options) => {
  fc.assert(
    fc.property(arbitraryDoc(options), (doc) => {
      const checked = checkDoc(doc);
      expect(checked).toMatchObject({ ok: true });
      if (checked.ok) expect(checkDoc(checked.value)).toEqual(checked);
    }),
    { numRuns: 150 },
  );
});

test('a new line of the body is a paragraph', () => {
  expect(checkSchema().nodes.body?.contentMatch.defaultType?.name).toBe('paragraph');
});
