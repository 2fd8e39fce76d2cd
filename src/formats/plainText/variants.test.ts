import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { even, outline } from './testing/outline';
import { type Expected, variants } from './testing/variants';

/** The expectation with its texts in the form of `outline`. */
function evened(expected: Expected): Expected {
  return JSON.parse(JSON.stringify(expected), (_, value: unknown) => (typeof value === 'string' ? even(value) : value)) as Expected;
}

describe('200 variants of one kind of article', () => {
  test.each(variants(200).map((variant) => [variant.seed, variant] as const))(
    'variant %i: no word lost, the structure as meant',
    (_, { text, expected }) => {
      const { story, report } = readPlainText(text, { source: 'variant' });
      expect(checkDoc(story.doc).ok).toBe(true);
      const { came, accounted } = account(text, story, report);
      expect(accounted).toEqual(came);
      expect(report.words.lost).toBe(0);
      expect(outline(story)).toEqual(evened(expected));
    },
  );
});
