import { expect, test } from 'vitest';
import { fixtureHouse } from '../../checks/testing/fixtureHouse';
import { figure, paragraph, storyOf } from '../../checks/testing/storyOf';
import { storyFile } from '../../story/storyFile';
import { checkStory } from './checkStory';
import { gateStory } from './gateStory';
import { overrideStory } from './overrideStory';

const house = fixtureHouse({ required: ['credit', 'caption'], checks: { 'figure.no-alt': 'off' } });
const story = storyFile(
  storyOf([
    figure({ id: 'f' }, { credit: '', caption: '' }),
    figure({ id: 'g' }, { credit: '', caption: 'घाट' }),
    paragraph('It came at dawn.'),
  ]),
);
const found = checkStory(story, house);
const given = { reason: ' نعم ', by: ' Nadia ', at: '2026-03-07T06:41:05+05:30' };
const stopsWith = (asked: { readonly rule: string; readonly block: string | null }) => {
  const done = overrideStory(story, found, { ...given, ...asked });
  if (!done.ok) throw new Error(done.error.message);
  const { stops } = gateStory(done.value.story, checkStory(done.value.story, house), 'publish');
  return [done.value.lines.length, stops.map(({ rule, where }) => `${rule} ${where.block}`).sort()];
};

test.each<readonly [rule: string, block: string | null, lines: number, stops: readonly string[]]>([
  ['figure.no-credit', null, 2, ['required.caption f']],
  ['figure.no-credit', 'g', 1, ['figure.no-credit f', 'required.caption f']],
  ['required.caption', null, 1, ['figure.no-credit f', 'figure.no-credit g']],
])('%s in %j', (rule, block, lines, stops) => {
  expect(stopsWith({ rule, block })).toEqual([lines, stops]);
});

test('the log says who, what and why', () => {
  const done = overrideStory(story, found, { ...given, rule: 'required.caption', block: null });
  expect(done.ok && done.value.story.doc.attrs?.log).toEqual([
    expect.objectContaining({ by: 'Nadia', what: 'overridden', rule: 'required.caption', reason: 'نعم', at: given.at }),
  ]);
});

test.each([
  [{ rule: 'figure.no-credits', block: null }, 'Nothing of “figure.no-credits” stands in the way'],
  [{ rule: 'required.caption', block: 'g' }, 'Nothing of “required.caption” stands in the way in the block “g”'],
  [{ rule: 'required.caption', block: null, reason: ' … ' }, 'A reason'],
  [{ rule: 'required.caption', block: null, reason: 'x'.repeat(501) }, '500'],
  [{ rule: 'required.caption', block: null, by: '' }, 'name'],
])('%j is refused', (asked, words) => {
  expect(overrideStory(story, found, { ...given, ...asked })).toMatchObject({
    ok: false,
    error: { code: 'bad-input', message: expect.stringContaining(words) },
  });
});
