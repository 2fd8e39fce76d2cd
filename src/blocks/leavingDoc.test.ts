import { describe, expect, test } from 'vitest';
import type { JsonNode, JsonValue } from '../contract/json';
import { countedIds } from '../story/ids';
import { METADATA, metaProblem } from '../story/metadata';
import type { LogEntry } from '../story/metaField';
import { type LeavingAt, leavingDoc } from './leavingDoc';
import { newStory } from './newStory';
import { storyDigest } from './storyDigest';
import { sampleStory } from './testing/sampleStory';

type Metadata = { readonly [key: string]: JsonValue };

const NOON = Date.parse('2026-03-07T12:00:00Z');
const HOUR = 3_600_000;
const at = (when: string): JsonValue => ({ at: when, zone: 'Asia/Kolkata', confirmed: true, written: '' });
const EARLY = at('2026-03-06T09:00:00+05:30');
const refusal: LogEntry = { at: '2026-03-07T12:00:00+00:00', by: '', what: 'exported', rule: 'figure.no-alt', reason: 'It is late.' };

function story(metadata: Metadata, headline = 'Rain in Pune'): JsonNode {
  const { doc } = newStory({}, countedIds());
  const [head, ...rest] = doc.content ?? [];
  const fields = head?.content?.map((field) =>
    field.type === 'headline' ? { ...field, content: [{ type: 'text', text: headline }] } : field,
  );
  const attrs = { ...doc.attrs, externalId: 'urn:uuid:1', ...metadata };
  return { ...doc, attrs, content: [{ type: 'head', content: fields ?? [] }, ...rest] };
}

async function leave(doc: JsonNode, how: Partial<LeavingAt> = {}) {
  const left = await leavingDoc(doc, { at: NOON, zone: 'UTC', datesFirst: false, overrides: [], by: '', ...how });
  if (!left.ok) throw new Error(left.error.message);
  for (const [key, value] of Object.entries(left.value.stamps)) {
    const field = METADATA.find((one) => one.key === key);
    expect([key, field === undefined ? 'unknown' : metaProblem(field, value)]).toEqual([key, null]);
  }
  return left.value;
}

function changed(doc: JsonNode, metadata: Metadata): JsonNode {
  return { ...doc, attrs: { ...doc.attrs, ...metadata } };
}

describe('a story that leaves for the first time', () => {
  test.each<readonly [what: string, metadata: Metadata, how: Partial<LeavingAt>, stamps: Metadata]>([
    ['locks the slug of its headline', {}, {}, { sentSlug: 'rain-in-pune' }],
    ['locks the slug that was written', { slug: 'rain' }, {}, { sentSlug: 'rain' }],
    ['keeps the name it was marked as sent with', { sentSlug: 'old-name' }, {}, {}],
    [
      'takes its published time where the house wants it',
      {},
      { datesFirst: true },
      { published: { at: '2026-03-07T12:00:00+00:00', zone: 'UTC', confirmed: true, written: '' } },
    ],
    ['takes it in the zone of the desk', {}, { datesFirst: true, zone: 'Asia/Kolkata' }, { published: at('2026-03-07T17:30:00+05:30') }],
    ['keeps the published time that it has', { published: EARLY }, { datesFirst: true }, {}],
    ['is named where it has no name', { externalId: '' }, {}, { externalId: expect.stringMatching(/^urn:uuid:/) as unknown as string }],
  ])('%s', async (_what, metadata, how, stamps) => {
    const left = await leave(story(metadata), how);
    const { sentDigest, log, ...rest } = left.stamps;
    expect(sentDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(log).toMatchObject([{ what: 'exported', rule: '', reason: 'first' }]);
    expect(rest).toEqual({ ...(metadata.sentSlug === undefined ? { sentSlug: 'rain-in-pune' } : {}), ...stamps });
    expect(left.doc.attrs).toMatchObject(left.stamps);
  });

  test('tells in its log what was overridden', async () => {
    const { stamps } = await leave(story({}), { overrides: [refusal] });
    expect(stamps.log).toMatchObject([{ rule: '', at: '2026-03-07T12:00:00+00:00' }, refusal]);
  });
});

describe('a story that leaves again', () => {
  test('unchanged is not marked again, whatever the clock says', async () => {
    const { doc } = await leave(story({}), { datesFirst: true, overrides: [refusal] });
    expect((await leave(doc, { at: NOON + HOUR, datesFirst: true, overrides: [refusal] })).stamps).toEqual({});
  });

  test.each<readonly [what: string, before: Metadata, change: Metadata, updated: string | null, reason: string]>([
    ['a significant update', { published: EARLY }, { tags: ['rain'] }, '2026-03-07T18:30:00+05:30', 'significant'],
    ['one without a published time', {}, { tags: ['rain'] }, '2026-03-07T13:00:00+00:00', 'significant'],
    ['a minor update', { published: EARLY }, { tags: ['rain'], updateKind: 'minor' }, null, 'minor'],
    [
      'a time that somebody wrote since',
      { published: EARLY },
      { tags: ['rain'], updated: at('2026-03-07T18:00:00+05:30') },
      '2026-03-07T18:00:00+05:30',
      'significant',
    ],
    [
      'a time of an update before',
      { published: EARLY, updated: at('2026-03-07T10:00:00+05:30') },
      { tags: ['rain'] },
      '2026-03-07T18:30:00+05:30',
      'significant',
    ],
    ['what is not published yet', { published: at('2026-04-01T09:00:00+05:30') }, { tags: ['rain'] }, null, 'significant'],
  ])('after %s', async (_what, before, change, updated, reason) => {
    const first = await leave(story(before));
    const { doc, stamps } = await leave(changed(first.doc, change), { at: NOON + HOUR });
    expect(doc.attrs?.updated ?? null).toEqual(updated === null ? null : expect.objectContaining({ at: updated }));
    expect(stamps.log).toMatchObject([{ reason: 'first' }, { reason, rule: '' }]);
    expect((await leave(doc, { at: NOON + 2 * HOUR })).stamps).toEqual({});
  });

  test.each<readonly [what: string, change: Metadata]>([
    ['a note of the desk', { notes: 'Call her back.', status: 'sent', legal: true }],
    ['its own times', { published: EARLY, updated: EARLY }],
  ])('is the same with %s', async (_what, change) => {
    const { doc } = await leave(story({}));
    expect((await leave(changed(doc, change), { at: NOON + HOUR })).stamps).toEqual({});
  });

  test('keeps its name under another headline, and takes one that was unlocked', async () => {
    const { doc } = await leave(story({}));
    const renamed = { ...story({}, 'Sun in Pune'), attrs: doc.attrs ?? {} };
    expect((await leave(renamed)).doc.attrs?.sentSlug).toBe('rain-in-pune');
    expect((await leave(changed(renamed, { slug: 'sun' }))).doc.attrs?.sentSlug).toBe('sun');
  });

  test('drops the oldest lines of a log that is full', async () => {
    const log = Array.from({ length: 1000 }, (_, index) => ({ ...refusal, reason: String(index) }));
    const { stamps } = await leave(story({ log: log as unknown as JsonValue }));
    expect(stamps.log).toHaveLength(1000);
    expect((stamps.log as unknown as readonly LogEntry[])[0]?.reason).toBe('1');
  });
});

describe('the digest of a story', () => {
  const { doc } = sampleStory();
  const without = (node: JsonNode): JsonNode => ({
    ...node,
    ...(node.attrs === undefined
      ? {}
      : { attrs: Object.fromEntries(Object.entries(node.attrs).map(([key, value]) => [key, key === 'id' ? 'x' : value])) }),
    ...(node.content === undefined ? {} : { content: node.content.map(without) }),
  });
  test('does not see ids, defaults and the order of keys', async () => {
    const digest = await storyDigest(doc);
    expect(await storyDigest(without(doc))).toBe(digest);
    expect(await storyDigest({ ...doc, attrs: Object.fromEntries(Object.entries(doc.attrs ?? {}).reverse()) })).toBe(digest);
  });

  test('sees every word and every attribute that is said', async () => {
    const digest = await storyDigest(doc);
    const word = (node: JsonNode): JsonNode =>
      node.text === undefined ? { ...node, content: node.content?.map(word) ?? [] } : { ...node, text: `${node.text}!` };
    expect(await storyDigest(word(doc))).not.toBe(digest);
    expect(await storyDigest(changed(doc, { seoTitle: 'Other' }))).not.toBe(digest);
  });
});

test('a zone that does not exist is refused', async () => {
  expect(await leavingDoc(story({}), { at: NOON, zone: 'Mars/Olympus', datesFirst: false, overrides: [], by: '' })).toMatchObject({
    ok: false,
    error: { code: 'bad-input' },
  });
});
