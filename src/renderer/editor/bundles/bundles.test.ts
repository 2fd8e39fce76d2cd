import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { storyExtensions } from '../../../blocks/editor/storyExtensions';
import type { JsonNode } from '../../../contract/json';
import { jsonOf } from '../api/jsonOf';
import { BUNDLE, bundled, bundledExtensions, unbundled } from './bundles';

const schema = getSchema(bundledExtensions());
const head: JsonNode = { type: 'head', content: ['kicker', 'headline', 'standfirst', 'byline'].map((type) => ({ type })) };

function story(types: readonly string[]): JsonNode {
  const content = types.map((type, at) => ({ type, attrs: { id: `b${at}` }, content: [{ type: 'text', text: `Block ${at}` }] }));
  const shell: JsonNode = { type: 'doc', content: [head, { type: 'body', content }] };
  return Node.fromJSON(getSchema(storyExtensions()), shell).toJSON() as JsonNode;
}

const numbersOf = (doc: Node): unknown[] => (doc.lastChild?.children ?? []).map(({ marks }) => marks[0]?.attrs.number);

it.each([
  { of: 'a short story', types: Array(99).fill('paragraph'), sizes: [] },
  { of: 'a long story of paragraphs', types: Array(100).fill('paragraph'), sizes: [16, 16, 16, 16, 16, 16, 4] },
  {
    of: 'subheads at every second place, which no bundle begins beside',
    types: Array.from({ length: 100 }, (_, at) => (at % 2 ? 'heading' : 'paragraph')),
    sizes: [100],
  },
])('$of', ({ types, sizes }) => {
  const doc = bundled(Node.fromJSON(schema, story(types)));
  expect(() => doc.check()).not.toThrow();
  const runs = numbersOf(doc).reduce<{ number: unknown; size: number }[]>((all, number) => {
    const last = all.at(-1);
    if (last !== undefined && last.number === number) last.size += 1;
    else if (number !== undefined) all.push({ number, size: 1 });
    return all;
  }, []);
  expect(runs.map(({ size }) => size)).toEqual(sizes);
});

it('leaves no trace in story.json, in a block of the body and in a box', () => {
  const json = story(Array(120).fill('paragraph'));
  const doc = bundled(Node.fromJSON(schema, json));
  expect(JSON.stringify(doc.toJSON())).toContain(BUNDLE);
  expect(jsonOf(doc, new WeakMap())).toEqual(json);
  const box = schema.nodes.factBox?.create({ id: 'box' }, [schema.nodes.factBoxTitle?.create() as Node, doc.lastChild?.firstChild as Node]);
  box?.check();
  expect(JSON.stringify(unbundled(box as Node).toJSON())).not.toContain(BUNDLE);
});

it('gives what has no bundle back as it is', () => {
  const doc = Node.fromJSON(schema, story(['paragraph', 'heading']));
  expect(unbundled(doc)).toBe(doc);
  expect(bundled(doc)).toBe(doc);
});
