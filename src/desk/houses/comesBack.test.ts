import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDoc } from '../../blocks/testing/arbitraryDoc';
import { withoutIds } from '../../blocks/testing/withoutIds';
import { readHtml } from '../../formats/html/readHtml';
import { pageOptions, pictureBehind } from '../../formats/html/testing/testOptions';
import { writeHtml } from '../../formats/html/writeHtml';
import { countedIds } from '../../story/ids';
import { storyFile } from '../../story/storyFile';
import { BUILT_IN_HOUSES } from './builtInHouses';
import { builtIn } from './houses';

it.each([...BUILT_IN_HOUSES.keys()])(
  'a page of the house %s comes back as the story that it was',
  (id) => {
    const own = builtIn(id);
    if (own === null) throw new Error(`There is no house ${id}.`);
    // One of them takes no raw HTML, which then is not there to come back.
    const house = { ...own, file: { ...own.file, html: { ...own.file.html, rawHtml: 'clean' as const } } };
    fc.assert(
      fc.property(arbitraryDoc({ canonical: true }), (doc) => {
        const { html } = writeHtml(storyFile(doc), { ...pageOptions, house });
        const read = readHtml(html, {
          source: 'test',
          picture: pictureBehind,
          newId: countedIds('r'),
          declarations: house.file.declared,
        });
        expect(read.ok && withoutIds(read.value.story.doc)).toEqual(withoutIds(doc));
      }),
      { numRuns: Number(process.env.GALLEY_RUNS ?? 5), endOnFailure: true },
    );
  },
  90_000,
);
