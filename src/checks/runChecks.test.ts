import { expect, test, vi } from 'vitest';
import type { JsonNode } from '../contract/json';
import type { BlockCheck } from './check';
import { CHECKS } from './checks.table';
import { joinAdvice } from './joinAdvice';
import { placeholders } from './placeholders';
import { CheckMemory, passedChecks, readAhead, runChecks } from './runChecks';
import { CLEAN_STORIES } from './testing/cleanStories';
import { fixtureHouse } from './testing/fixtureHouse';
import { alsoRead, figure, paragraph, storyOf } from './testing/storyOf';

const now = null;
const house = fixtureHouse();
const TROUBLE = [figure({ picture: '' }), paragraph('One  two TK.', 'a'), alsoRead([''], 'r'), paragraph('TK and TK', 'z')];

test('findings come in document order, those of the story first, each once', () => {
  const doc = storyOf(TROUBLE, { headline: '' }, { section: [] });
  expect(runChecks(doc, house, { now }).map(({ rule, where }) => `${where.block} ${rule}`)).toEqual([
    ' section.missing',
    'headline headline.missing',
    'f figure.missing',
    'a tk.left',
    'a text.double-space',
    'r alsoRead.unresolved',
    'z tk.left',
    'z tk.left',
  ]);
});

test('the house turns rules off and changes their level', () => {
  const strict = fixtureHouse({ checks: { 'tk.left': 'off', 'text.double-space': 'block', 'figure.missing': 'block' } });
  const found = runChecks(storyOf(TROUBLE), strict, { now });
  expect(found.map(({ rule, level }) => `${rule} ${level}`).sort()).toEqual([
    'alsoRead.unresolved warn',
    'figure.missing block',
    'text.double-space block',
  ]);
});

test('passed are those that may speak and did not', () => {
  const found = runChecks(storyOf(TROUBLE), house, { now });
  const passed = passedChecks(found, house);
  expect(passed).toContain('A headline');
  expect(passed).toContain('Quotation marks in pairs');
  for (const { title } of found) expect(passed).not.toContain(title);
  const off = fixtureHouse({ checks: { 'headline.missing': 'off' } });
  expect(passedChecks([], off)).not.toContain('A headline');
});

test('a first run may be taken in pieces, each of one new block at least, and finds the same', () => {
  const doc = storyOf(TROUBLE);
  const known = new CheckMemory();
  const run = vi.spyOn(placeholders as BlockCheck, 'run');
  const looked: number[] = [];
  let isRead = false;
  while (!isRead) {
    run.mockClear();
    isRead = readAhead(doc, house, { now, known }, () => false);
    looked.push(run.mock.calls.length);
  }
  expect(looked.length).toBe(doc.content?.flatMap((part) => part.content ?? []).length);
  expect(looked.filter((count) => count > 0).length).toBeGreaterThan(TROUBLE.length);
  run.mockClear();
  expect(runChecks(doc, house, { now, known })).toEqual(runChecks(doc, house, { now }));
  const again = run.mock.calls.length;
  run.mockClear();
  runChecks(doc, house, { now });
  // Only the second of the two runs above looked at blocks at all.
  expect(again).toBe(run.mock.calls.length);
  run.mockRestore();
});

test('with time enough one piece is all', () => {
  const known = new CheckMemory();
  expect(readAhead(storyOf(TROUBLE), house, { now, known }, () => true)).toBe(true);
});

test('blocks that did not change are not looked at again', () => {
  const known = new CheckMemory();
  const doc = storyOf(TROUBLE);
  const first = runChecks(doc, house, { now, known });
  const run = vi.spyOn(placeholders as BlockCheck, 'run');
  expect(runChecks(doc, house, { now, known })).toEqual(first);
  // The editor makes all objects anew for each version.
  const anew = structuredClone(doc) as typeof doc;
  expect(runChecks(anew, house, { now, known })).toEqual(first);
  expect(run).not.toHaveBeenCalled();
  const [head, body] = anew.content ?? [];
  const changed = {
    ...anew,
    content: [head ?? doc, { ...(body ?? doc), content: [...(body?.content ?? []).slice(0, 3), paragraph('Done.', 'z')] }],
  };
  expect(runChecks(changed, house, { now, known }).filter(({ rule }) => rule === 'tk.left')).toHaveLength(1);
  expect(run).toHaveBeenCalledTimes(1);
  runChecks(changed, fixtureHouse(), { now, known });
  expect(run.mock.calls.length).toBeGreaterThan(4);
  run.mockRestore();
});

/** A story of every block of the clean stories, many times over; each block of it notes when anybody reads what is in it. */
function watchedStory(): { readonly doc: JsonNode; readonly read: Set<string>; readonly blocks: readonly JsonNode[] } {
  const read = new Set<string>();
  const all = CLEAN_STORIES.flatMap(({ doc }, story) =>
    (doc.content?.[1]?.content ?? []).map((block, at) => ({ block, id: `${story}-${at}` })),
  );
  const blocks = all.map(({ block, id }): JsonNode => {
    const { content } = block;
    const own = { type: block.type, attrs: { ...block.attrs, id } };
    if (content === undefined) return own;
    return Object.defineProperty(own, 'content', {
      enumerable: true,
      get: () => {
        read.add(id);
        return content;
      },
    });
  });
  return { doc: storyOf(blocks), read, blocks };
}

test.each<readonly [what: string, change: (blocks: readonly JsonNode[]) => readonly JsonNode[], looked: readonly string[]]>([
  ['nothing', (blocks) => blocks, []],
  ['one line', ([, ...rest]) => [paragraph('One  two TK.', '0-0'), ...rest], ['0-0']],
  ['a line more', (blocks) => [...blocks.slice(0, 5), paragraph('It rains.', 'new'), ...blocks.slice(5)], ['new']],
  ['a block less', (blocks) => blocks.slice(1), []],
  ['two blocks that change places', ([one, two, ...rest]) => [...(two === undefined || one === undefined ? [] : [two, one]), ...rest], []],
])('only what changed is looked at: %s', (_what, change, looked) => {
  const strict = fixtureHouse({ required: ['byline', 'caption', 'question'], blocks: ['paragraph'], sections: [['City']] });
  const known = new CheckMemory();
  const { doc, read, blocks } = watchedStory();
  const before = runChecks(doc, strict, { now, known });
  expect(read.size).toBeGreaterThan(40);
  const seen: string[] = [];
  const spies = CHECKS.flatMap((check) => (check.scope === 'block' ? [vi.spyOn(check, 'run')] : []));
  read.clear();
  const [head, body] = doc.content ?? [];
  const changed = { ...doc, content: [head ?? doc, { ...(body ?? doc), content: change(blocks) }] };
  const after = runChecks(changed, strict, { now, known });
  for (const spy of spies) seen.push(...spy.mock.calls.map(([block]) => String(block.attrs?.id)));
  for (const spy of spies) spy.mockRestore();
  expect([...new Set(seen)]).toEqual(looked);
  expect([...read]).toEqual([]);
  expect(after).toEqual(runChecks(changed, strict, { now }));
  if (looked.length === 0 && changed.content[1]?.content?.length === blocks.length) expect(after).toHaveLength(before.length);
});

test('remembered and fresh runs agree over every clean story and its changes', () => {
  const known = new CheckMemory();
  for (const { doc } of CLEAN_STORIES) {
    const [head, body] = doc.content ?? [];
    const changed = { ...doc, content: [head ?? doc, { ...(body ?? doc), content: [...TROUBLE, ...(body?.content ?? [])] }] };
    for (const one of [doc, changed, doc]) expect(runChecks(one, house, { now, known })).toEqual(runChecks(one, house, { now }));
  }
});

test('what the export says too is not said twice, and keeps the levels of the house', () => {
  const doc = storyOf([figure({ picture: '' }), paragraph('a', 'a')]);
  const found = runChecks(doc, house, { now });
  const said = (rule: string, block: string) => ({ rule, level: 'warn' as const, message: 'It is so.', where: { block } });
  const advice = [said('figure.missing', 'f'), said('figure.missing', ''), said('embed.refused', 'a'), said('embed.quiet', 'a')];
  const joined = joinAdvice(found, advice, doc, fixtureHouse({ checks: { 'embed.refused': 'block', 'embed.quiet': 'off' } }));
  expect(joined.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['figure.missing warn', 'embed.refused block']);
});

test('every rule stands in one check of the table, and every title is a few words of its own', () => {
  const rules = CHECKS.flatMap((check) => Object.keys(check.rules)).filter((rule) => !rule.endsWith('*') && rule !== 'note.no-text');
  expect(new Set(rules).size).toBe(rules.length);
  const titles = CHECKS.flatMap((check) => [check.title, ...Object.values(check.titles ?? {})]);
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title).toMatch(/^[A-Z][^.]{5,50}$/);
});
