import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDoc } from '../../blocks/testing/arbitraryDoc';
import { withoutIds } from '../../blocks/testing/withoutIds';
import { withoutPictureRights } from '../../blocks/testing/withoutPictureRights';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { storyFile } from '../../story/storyFile';
import { readHtml } from './readHtml';
import { fragmentOptions, pageOptions, pictureBehind } from './testing/testOptions';
import { writeHtml } from './writeHtml';

/** Shrinking costs minutes here; the story that fails is small enough to read, and its seed is printed. */
const RUNS = { numRuns: Number(process.env.GALLEY_RUNS ?? 60), endOnFailure: true };
const PATIENCE = 1500 * RUNS.numRuns;

function readBack(html: string): JsonNode {
  const read = readHtml(html, { source: 'test', own: true, picture: pictureBehind, newId: countedIds('r') });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.story.doc;
}

describe('reading what was written', () => {
  it(
    'gives the story of a page back, and the same bytes again',
    () => {
      fc.assert(
        fc.property(arbitraryDoc({ canonical: true }), (doc) => {
          const { html } = writeHtml(storyFile(doc), pageOptions);
          const again = readBack(html);
          expect(withoutIds(again)).toEqual(withoutIds(doc));
          expect(writeHtml(storyFile(again), pageOptions).html).toBe(html);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'gives the body of a fragment back, and the same bytes again',
    () => {
      fc.assert(
        fc.property(arbitraryDoc({ canonical: true, metadata: false }), (doc) => {
          const { html } = writeHtml(storyFile(doc), fragmentOptions);
          const again = readBack(html);
          expect(withoutIds(again).content?.[1]).toEqual(withoutIds(withoutPictureRights(doc)).content?.[1]);
          expect(writeHtml(storyFile(again), fragmentOptions).html).toBe(html);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'writes the same bytes again for any story, also one that HTML cannot carry to the letter',
    () => {
      fc.assert(
        fc.property(arbitraryDoc(), (doc) => {
          const first = writeHtml(storyFile(doc), pageOptions).html;
          const second = writeHtml(storyFile(readBack(first)), pageOptions).html;
          expect(writeHtml(storyFile(readBack(second)), pageOptions).html).toBe(second);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
