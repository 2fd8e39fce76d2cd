import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../contract/json';
import { countedIds } from '../story/ids';
import { acceptDoc } from './acceptDoc';
import { attrsOf } from './attributes';
import { MARKS, nodeSpecs } from './index';
import { checkDoc } from './schema';
import { arbitraryDoc } from './testing/arbitraryDoc';
import { sampleStory } from './testing/sampleStory';

const RUNS = { numRuns: 60 };

function checked(doc: JsonNode): JsonNode {
  const whole = checkDoc(doc, countedIds('n'));
  if (!whole.ok) throw new Error(whole.error.message);
  return whole.value;
}

/** The same with every table turned round and the attributes left out that have their default. */
function loosened(node: JsonNode): JsonNode {
  const spec = nodeSpecs().find(({ name }) => name === node.type);
  const usual = spec === undefined ? {} : attrsOf(spec);
  const attrs = Object.entries(node.attrs ?? {}).filter(([key, value]) => JSON.stringify(usual[key]?.default) !== JSON.stringify(value));
  const { content, text, marks } = node;
  return {
    ...(text === undefined ? {} : { text }),
    ...(marks === undefined
      ? {}
      : { marks: marks.map((mark) => ({ ...(mark.attrs === undefined ? {} : { attrs: mark.attrs }), type: mark.type })) }),
    ...(content === undefined ? {} : { content: content.map(loosened) }),
    ...(attrs.length === 0 ? {} : { attrs: Object.fromEntries(attrs.reverse()) }),
    type: node.type,
  };
}

describe('a document', () => {
  it('is accepted in the very form that the whole check gives', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryDoc(), (doc) => {
        const whole = checked(doc);
        const quick = acceptDoc(whole);
        if (quick === null) return;
        accepted += 1;
        expect(JSON.stringify(quick)).toBe(JSON.stringify(whole));
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('is given its full form where only the order of keys and defaults are wanting', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryDoc(), (doc) => {
        const whole = checked(doc);
        const loose = loosened(whole);
        const quick = acceptDoc(loose);
        if (quick === null) return;
        accepted += 1;
        expect(JSON.stringify(quick)).toBe(JSON.stringify(whole));
        expect(JSON.stringify(loose)).toBe(JSON.stringify(loosened(whole)));
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('may have any attribute at its default, which acceptDoc does not look at', () => {
    const specs = [
      ...nodeSpecs().map((spec) => ({ name: spec.name, table: attrsOf(spec) })),
      ...MARKS.map(({ name, attrs = {} }) => ({ name, table: attrs })),
    ];
    const wrong = specs.flatMap(({ name, table }) =>
      Object.entries(table).flatMap(([key, spec]) => (spec.problem(spec.default) === null ? [] : `${name}.${key}`)),
    );
    expect(wrong).toEqual([]);
  });

  const text = (words: string, ...marks: string[]): JsonNode => ({ type: 'text', text: words, marks: marks.map((type) => ({ type })) });
  const paragraph = (more: object, ...content: JsonNode[]) => ({ type: 'paragraph', attrs: { id: 'p1' }, content, ...more });
  it.each<readonly [string, unknown]>([
    ['an id missing', paragraph({ attrs: {} })],
    ['marks out of order', paragraph({}, text('a', 'italic', 'bold'))],
    ['texts to be joined', paragraph({}, text('a', 'bold'), text('b', 'bold'))],
    ['an empty text', paragraph({}, text(''))],
    ['an unknown attribute', paragraph({ attrs: { id: 'p1', zoom: 1 } })],
    ['an inherited name', paragraph({ type: 'constructor' })],
    ['an unknown key', paragraph({ colour: 'red' })],
    ['a node in the wrong place', { type: 'caption' }],
    ['no node', null],
  ])('is left to the whole check with %s', (_what, block) => {
    const doc = checked(sampleStory().doc);
    const [head, body] = doc.content ?? [];
    const content = [head, { type: 'body', content: [...(body?.content ?? []), block] }];
    expect(acceptDoc({ ...doc, content: [head, body] })).not.toBeNull();
    expect(acceptDoc({ ...doc, content })).toBeNull();
  });
});
