import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { countedIds } from '../story/ids';
import { mapNodes, walk } from '../story/walk';
import { loadStory } from './loadStory';
import { newStory } from './newStory';
import { arbitraryDoc } from './testing/arbitraryDoc';
import { sampleStory } from './testing/sampleStory';

const fresh = newStory({ language: 'hi' }, countedIds());
const sample = sampleStory();
const withDoc = (doc: unknown) => ({ ...fresh, doc });
const inBody = (...blocks: readonly unknown[]) =>
  withDoc({ ...fresh.doc, content: [fresh.doc.content?.[0], { type: 'body', content: blocks }] });
const words = (...marks: readonly unknown[]) =>
  inBody({ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'x', marks }] });

/** An object as JSON.parse makes it: `__proto__` is a key like any other. */
const parsed = (json: string): unknown => JSON.parse(json);

test('a fresh story and a full one load as themselves', () => {
  expect(loadStory(fresh)).toEqual({ ok: true, value: fresh });
  const loaded = loadStory(sample);
  expect(loaded).toMatchObject({ ok: true });
  if (loaded.ok) expect(loadStory(loaded.value)).toEqual(loaded);
});

test('any story survives JSON and loading', () => {
  fc.assert(
    fc.property(arbitraryDoc(), (doc) => {
      const loaded = loadStory(parsed(JSON.stringify(withDoc(doc))));
      expect(loaded).toMatchObject({ ok: true });
      expect(loaded.ok && loadStory(parsed(JSON.stringify(loaded.value)))).toEqual(loaded);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['not-a-story', null],
  ['not-a-story', 'galley-story'],
  ['not-a-story', []],
  ['not-a-story', {}],
  ['not-a-story', { ...fresh, format: 'galley' }],
  ['bad-input', { ...fresh, version: '1' }],
  ['bad-input', { ...fresh, version: 0 }],
  ['bad-input', { ...fresh, reader: undefined }],
  ['bad-input', { ...fresh, reader: Number.NaN }],
  ['newer-version', { ...fresh, version: 2, reader: 2 }],
  ['newer-version', { ...fresh, version: 9, reader: 9, doc: { type: 'hologram' } }],
  ['unknown-content', { ...fresh, signature: 'x' }],
  ['unknown-content', parsed(`{"__proto__":{"a":1},${JSON.stringify(fresh).slice(1)}`)],
  ['bad-input', withDoc(undefined)],
  ['bad-input', withDoc([])],
  ['bad-input', withDoc({})],
  ['bad-input', withDoc({ type: 'paragraph', attrs: { id: 'a' } })],
  ['bad-input', withDoc({ ...fresh.doc, content: undefined })],
  ['bad-input', withDoc({ ...fresh.doc, content: 'text' })],
  ['bad-input', withDoc({ ...fresh.doc, content: { length: 2 } })],
  ['bad-input', withDoc({ ...fresh.doc, content: [null, 5] })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: ['en'] })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, language: 5 } })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, slug: 'two words' } })],
  ['unknown-content', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, colour: 'red' } })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, tags: ['x', 5] } })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, published: { at: 'today' } } })],
  ['bad-input', withDoc({ ...fresh.doc, attrs: { ...fresh.doc.attrs, canonical: 'java\tscript:alert(1)' } })],
  ['bad-input', inBody()],
  ['bad-input', inBody({ type: 'listItem' })],
  ['bad-input', inBody({ type: 'headline', attrs: { id: 'a' } })],
  ['bad-input', inBody({ type: 'text', text: 'loose' })],
  ['bad-input', inBody({ type: 'paragraph', text: 'not here' })],
  ['bad-input', inBody({ type: 'paragraph', attrs: { id: 'a b' } })],
  ['bad-input', inBody({ type: 'paragraph', attrs: { id: 7 } })],
  ['bad-input', inBody({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
  ['bad-input', inBody({ type: 'paragraph', content: [{ type: 'text' }] })],
  ['bad-input', inBody({ type: 'paragraph', content: [{ type: 'text', text: 'x', content: [] }] })],
  ['bad-input', inBody({ type: 'paragraph', content: [{ type: 'paragraph' }] })],
  ['bad-input', inBody({ type: 'paragraph', marks: 'bold' })],
  ['bad-input', inBody({ type: 'heading', attrs: { level: 1 } })],
  ['bad-input', inBody({ type: 'heading', attrs: { level: '2' } })],
  ['bad-input', inBody({ type: 'orderedList', attrs: { start: 1.5 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] })],
  ['bad-input', inBody({ type: 'quote', content: [{ type: 'attribution' }] })],
  ['bad-input', inBody({ type: 'figure', content: [{ type: 'credit' }, { type: 'caption' }] })],
  ['bad-input', inBody({ type: 'figure', attrs: { picture: '../../etc/passwd' }, content: [{ type: 'caption' }, { type: 'credit' }] })],
  [
    'bad-input',
    inBody({ type: 'figure', attrs: { crop: { x: 0, y: 0, width: 2, height: 1 } }, content: [{ type: 'caption' }, { type: 'credit' }] }),
  ],
  [
    'bad-input',
    inBody({
      type: 'figure',
      attrs: { crop: { x: 0, y: 0, width: 1, height: 1, z: 1 } },
      content: [{ type: 'caption' }, { type: 'credit' }],
    }),
  ],
  ['bad-input', inBody({ type: 'figure', attrs: { width: 'hero' }, content: [{ type: 'caption' }, { type: 'credit' }] })],
  ['bad-input', inBody({ type: 'alsoRead', content: [{ type: 'alsoReadItem', attrs: { url: '//example.org' } }] })],
  ['bad-input', words(null)],
  ['bad-input', words('bold')],
  ['bad-input', words({ attrs: {} })],
  ['bad-input', words({ type: 'link', attrs: { href: 'javascript:alert(1)' } })],
  ['bad-input', words({ type: 'link', attrs: { href: 'java\tscript:alert(1)' } })],
  ['bad-input', words({ type: 'link', attrs: { href: ['https://example.org'] } })],
  ['bad-input', words({ type: 'language', attrs: { lang: '"><script>' } })],
  ['bad-input', words({ type: 'bold' }, { type: 'bold' })],
  // A mark that stands where its block takes none.
  ['bad-input', words({ type: 'contributor' })],
  ['bad-input', inBody({ type: 'heading', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] })],
  ['unknown-content', words({ type: 'underline' })],
  ['unknown-content', words({ type: '__proto__' })],
  ['unknown-content', words({ type: 'bold', attrs: { weight: 700 } })],
  ['unknown-content', words({ type: 'bold', note: 'x' })],
  ['unknown-content', inBody({ type: 'constructor' })],
  ['unknown-content', inBody(parsed('{"type":"paragraph","attrs":{"__proto__":{"id":"x"}}}'))],
  ['unknown-content', inBody(parsed('{"type":"paragraph","__proto__":{"content":[]}}'))],
  ['unknown-content', inBody({ type: 'paragraph', attrs: { toString: 'x' } })],
  ['unknown-content', inBody({ type: 'paragraph', comment: 'lost if nobody looks' })],
])('%s: %j', (code, json) => {
  const before = JSON.stringify(json);
  const loaded = loadStory(json);
  expect(loaded).toMatchObject({ ok: false, error: { code } });
  expect(JSON.stringify(json)).toBe(before);
});

describe('unknown content at every place of a story', () => {
  const places: string[] = [];
  walk(sample.doc, (node) => places.push(node.type));
  const change = (place: number, how: (node: JsonNode) => JsonNode) => {
    let index = -1;
    const order = new Map<JsonNode, number>();
    walk(sample.doc, (node) => {
      index += 1;
      order.set(node, index);
    });
    // Parents are copied when a child changes, so the place is looked up among the nodes as they were.
    const at = [...order.entries()].find(([, one]) => one === place)?.[0];
    const swap = (node: JsonNode): JsonNode =>
      node === at ? how(node) : node.content === undefined ? node : { ...node, content: node.content.map(swap) };
    return loadStory({ ...sample, doc: swap(sample.doc) });
  };

  test.each(places.map((type, place) => [place, type] as const))('place %i (%s)', (place, type) => {
    expect(change(place, (node) => ({ ...node, type: 'hologram' }))).toMatchObject({
      ok: false,
      error: { code: 'unknown-content', detail: expect.stringContaining('hologram') },
    });
    expect(change(place, (node) => ({ ...node, attrs: { ...node.attrs, shimmer: 1 } }))).toMatchObject({
      ok: false,
      error: { code: 'unknown-content', detail: `${type}.shimmer` },
    });
    expect(change(place, (node) => ({ ...node, marks: [...(node.marks ?? []), { type: 'glow' }] }))).toMatchObject({
      ok: false,
      error: { code: 'unknown-content', detail: 'mark glow' },
    });
  });
});

test('every unknown name is named, once, with the words of the story safe', () => {
  const loaded = loadStory(
    inBody({ type: 'video', attrs: { src: 'x' } }, { type: 'poll' }, { type: 'video' }, { type: 'paragraph', attrs: { align: 'x' } }),
  );
  expect(loaded).toMatchObject({
    ok: false,
    error: { code: 'unknown-content', detail: 'video, poll, paragraph.align', message: expect.stringContaining('Nothing was changed') },
  });
});

test('deep nesting is refused before anything recurses', () => {
  let deep: unknown = { type: 'paragraph' };
  for (let level = 0; level < 20_000; level += 1) deep = { type: 'bulletList', content: [deep] };
  expect(loadStory(inBody(deep))).toMatchObject({ ok: false, error: { code: 'too-large' } });
  let attribute: unknown = 'x';
  for (let level = 0; level < 20_000; level += 1) attribute = [attribute];
  expect(loadStory(inBody({ type: 'paragraph', attrs: { id: attribute } }))).toMatchObject({ ok: false, error: { code: 'too-large' } });
});

test('ids that are missing or double are given, all others stay', () => {
  const json = inBody(
    { type: 'paragraph', attrs: { id: 'one' } },
    { type: 'paragraph' },
    { type: 'paragraph', attrs: { id: 'one' } },
    { type: 'paragraph', attrs: { id: '' } },
  );
  const loaded = loadStory(json, countedIds('new'));
  expect(loaded.ok && loaded.value.doc.content?.[1]?.content?.map((node) => node.attrs?.id)).toEqual([
    'one',
    'new000000000',
    'new000000001',
    'new000000002',
  ]);
});

test('a contributor in two pieces has one id', () => {
  const person = { type: 'contributor', attrs: { role: 'writer' } };
  const byline = [
    { type: 'text', text: 'A. ', marks: [person] },
    { type: 'text', text: 'Rao', marks: [{ type: 'italic' }, person] },
    { type: 'text', text: ', ' },
    { type: 'text', text: 'Lee', marks: [person] },
  ];
  const doc = mapNodes(fresh.doc, (node) => (node.type === 'byline' ? { ...node, content: byline } : node));
  const loaded = loadStory(withDoc(doc), countedIds('c'));
  const pieces = loaded.ok ? loaded.value.doc.content?.[0]?.content?.[3]?.content : undefined;
  expect(pieces?.map((piece) => piece.marks?.find((mark) => mark.type === 'contributor')?.attrs?.id)).toEqual([
    'c000000000',
    'c000000000',
    undefined,
    'c000000001',
  ]);
});

test('a later version that promises to be readable loads, its metadata complete', () => {
  const loaded = loadStory({ ...fresh, version: 2, reader: 1, doc: { ...fresh.doc, attrs: { language: 'ar' } } });
  expect(loaded).toMatchObject({ ok: true, value: { version: 1, doc: { attrs: { language: 'ar', status: 'draft', tags: [] } } } });
});
