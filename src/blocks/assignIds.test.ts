import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedIds } from '../story/ids';
import { walk } from '../story/walk';
import { assignIds } from './assignIds';
import { nodeOf } from './index';
import { checkDoc } from './schema';
import { arbitraryDoc } from './testing/arbitraryDoc';
import { withoutIds } from './testing/withoutIds';

test('a document without any ids gets them all, and nothing else changes', () => {
  fc.assert(
    fc.property(arbitraryDoc(), (doc) => {
      const bare = withoutIds(doc);
      expect(checkDoc(bare)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('has no id') } });
      const named = assignIds(bare, countedIds('n'));
      expect(checkDoc(named)).toMatchObject({ ok: true });
      expect(withoutIds(named)).toEqual(bare);
    }),
    { numRuns: 40 },
  );
});

test('a document in order stays the same object', () => {
  fc.assert(
    fc.property(arbitraryDoc(), (doc) => {
      const named = assignIds(doc, countedIds('n'));
      expect(assignIds(named, countedIds('m'))).toBe(named);
    }),
    { numRuns: 40 },
  );
});

test('the second of two equal ids is new, and no new id is one that is there', () => {
  const paragraph = (id: string) => ({ type: 'paragraph', attrs: { id } });
  const body = { type: 'body', content: [paragraph('n000000001'), paragraph('a'), paragraph('a'), paragraph('a')] };
  const ids: unknown[] = [];
  walk(assignIds(body, countedIds('n')), (node) => {
    if (nodeOf(node.type)?.hasId === true) ids.push(node.attrs?.id);
  });
  expect(ids).toEqual(['n000000001', 'a', 'n000000000', 'n000000002']);
});
