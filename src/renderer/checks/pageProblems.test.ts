import { expect, test, vi } from 'vitest';
import { BLOCKS, nodeOf } from '../../blocks';
import { FIXTURE_NAMES, readFixture } from '../../blocks/testing/fixture';
import { joinAdvice } from '../../checks/joinAdvice';
import { runChecks } from '../../checks/runChecks';
import { moment } from '../../checks/testing/cleanBlocks';
import { CLEAN_STORIES } from '../../checks/testing/cleanStories';
import { fixtureHouse } from '../../checks/testing/fixtureHouse';
import { MATRIX } from '../../checks/testing/matrix/matrix';
import { paragraph, storyOf } from '../../checks/testing/storyOf';
import type { JsonNode } from '../../contract/json';
import { publishMarkup } from '../../formats/html/publishMarkup';
import * as writer from '../../formats/html/writeHtml';
import { storyFile } from '../../story/storyFile';
import { checksOf, StoryMemory } from './checksOf';

const house = fixtureHouse({ html: { dateInBody: true } });
const refusing = fixtureHouse({ html: { rawHtml: 'refuse' } });
const open = { at: '2026-03-07T06:00:00+05:30', zone: 'Asia/Kolkata', confirmed: false, written: '6 IST' };
const fixtures = BLOCKS.filter(({ name }) => nodeOf(name)?.group?.split(' ').includes('block') === true).flatMap(({ name }) =>
  FIXTURE_NAMES.map((fixture) => {
    const beside = new URL(`../../blocks/${name}/${name}.ts`, import.meta.url);
    return [
      `${name} ${fixture}`,
      storyOf([paragraph('One.', 'one'), readFixture(beside, fixture).node], {}, { published: open, dateline: 'PUNE' }),
    ] as const;
  }),
);
const STORIES: readonly (readonly [name: string, doc: JsonNode])[] = [
  ...fixtures,
  ...MATRIX.map(({ rule, hit }) => [rule, hit] as const),
  ...CLEAN_STORIES.map(
    ({ name, doc }) => [name, { ...doc, attrs: { ...doc.attrs, updated: open, embargo: moment('2026-03-07T06:00:00+05:30') } }] as const,
  ),
];

/** What the checks say with the problems of the whole page. */
function byWholePage(doc: JsonNode, one = house) {
  const options = {
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    markup: publishMarkup,
    maxWidth: 1600,
    stylesheet: '',
  } as const;
  const { problems } = writer.writeHtml(storyFile(doc), { ...options, mode: 'page', address: ({ file }) => file, house: one });
  return joinAdvice(runChecks(doc, one, { now: null }), problems, doc, one);
}

test.each(STORIES)('block by block as in the whole page: %s', (_name, doc) => {
  expect(checksOf(doc, house)).toEqual(byWholePage(doc));
  expect(checksOf(doc, refusing)).toEqual(byWholePage(doc, refusing));
});

test('only the block that changed is written again', () => {
  const known = new StoryMemory();
  const doc = CLEAN_STORIES[0]?.doc ?? storyOf([]);
  const [head = doc, body = doc] = doc.content ?? [];
  checksOf(doc, house, { now: null, known });
  const write = vi.spyOn(writer, 'writeHtml');
  const changed = {
    ...doc,
    content: [head, { ...body, content: [paragraph('It rains.', 'new'), ...structuredClone(body.content ?? [])] }],
  } as JsonNode;
  expect(checksOf(changed, house, { now: null, known })).toEqual(byWholePage(changed));
  const bodies = write.mock.calls.map(([story]) => (story.doc.content?.[1]?.content ?? []).length);
  // The head, the new block, and the whole page that it is held against.
  expect(bodies).toEqual([0, 1, (body.content ?? []).length + 1]);
  write.mockRestore();
});
