import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declared } from '../../blocks/declared/declared';
import { makeDeclared } from '../../blocks/declared/makeDeclared';
import { htmlText } from '../../blocks/testing/htmlText';
import { publishForTest } from '../../blocks/testing/publishForTest';
import { readForTest } from '../../blocks/testing/readForTest';
import { withoutIds } from '../../blocks/testing/withoutIds';
import type { DeclaredBlock, DeclaredField, HouseTree } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { declarationProblems } from '../../house/declarationProblems';
import { countedIds } from '../../story/ids';

const OPTIONS = ['Draw', 'Home win'];
const NAMES = ['fa', 'fb', 'fc'];

const fields = fc
  .array(fc.constantFrom<DeclaredField['kind']>('line', 'line', 'text', 'choice', 'number', 'flag', 'address'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((kinds) =>
    kinds.map(
      (kind, index): DeclaredField => ({
        name: NAMES[index] ?? 'f',
        label: 'F',
        kind,
        required: false,
        ...(kind === 'choice' ? { options: OPTIONS } : {}),
      }),
    ),
  );

const name = fc.constantFrom(...NAMES);
const ref = name.map((field): HouseTree => ({ field }));
const fixed = fc.constantFrom<HouseTree>('At ', ' ', 'Note: ', '.');
const attrs = fc.oneof(
  fc.record({ class: fc.constantFrom('a', 'b', 'a b') }),
  fc.constant({}),
  name.map((field) => ({ title: { field } })),
);
const tree: fc.Arbitrary<HouseTree> = fc.letrec<{ tree: HouseTree; element: HouseTree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, ref, ref, fixed, tie('element'), tie('element'), tie('element')),
  element: fc.record(
    {
      tag: fc.constantFrom('div', 'p', 'span', 'strong', 'h3', 'section'),
      attrs,
      when: fc.option(name, { nil: undefined, freq: 4 }),
      children: fc.array(tie('tree'), { maxLength: 3 }),
    },
    { requiredKeys: ['tag', 'children'] },
  ) as unknown as fc.Arbitrary<HouseTree>,
})).tree;

/** What HTML itself would pull apart: blocks in lines, a paragraph in a paragraph. */
function isNested(one: HouseTree, inLine = false): boolean {
  if (typeof one === 'string' || !('tag' in one)) return true;
  const isBlock = ['div', 'p', 'h3', 'section'].includes(one.tag);
  if (isBlock && inLine) return false;
  const inside = inLine || !['div', 'section'].includes(one.tag);
  return (one.children ?? []).every((child) => isNested(child, inside));
}

const text = (words: string): readonly JsonNode[] => [
  { type: 'text', text: 'At', marks: [{ type: 'bold' }] },
  { type: 'text', text: ` ${words}` },
];

function filled(declaration: DeclaredBlock, which: number): JsonNode {
  const newId = countedIds('m');
  const texts = new Map<string, readonly JsonNode[]>();
  const values = new Map<string, JsonValue>();
  declaration.fields.forEach(({ name: key, kind }, index) => {
    if ((which & (1 << index)) === 0) return;
    if (kind === 'line') texts.set(key, text(key));
    else if (kind === 'text')
      texts.set(
        key,
        ['x', 'y'].map((one) => ({ type: 'paragraph', attrs: { id: newId() }, content: text(key + one) })),
      );
    else values.set(key, kind === 'flag' ? true : kind === 'number' ? 7 : kind === 'choice' ? 'Draw' : 'https://example.org/');
  });
  return makeDeclared(declaration, newId, { texts, values });
}

test('whatever tree a house is allowed, what it publishes reads back as it was', () => {
  let allowed = 0;
  fc.assert(
    fc.property(fields, fc.array(tree, { minLength: 1, maxLength: 4 }), (list, children) => {
      const publish: HouseTree = { tag: 'section', attrs: { class: 'made', 'aria-label': 'Made' }, children };
      if (!isNested(publish)) return;
      const declaration: DeclaredBlock = {
        name: 'made',
        label: 'Made',
        icon: 'shapes',
        keywords: [],
        counted: true,
        fields: list,
        publish,
      };
      if (declarationProblems([declaration]).length > 0) return;
      allowed += 1;
      for (let which = 1; which < 1 << list.length; which += 1) {
        const node = filled(declaration, which);
        const { ctx, problems } = publishForTest({ declarations: [declaration] });
        const html = htmlText(declared.publish(node, ctx));
        expect(problems, html).toEqual([]);
        expect(readForTest(html, [declaration]).map(withoutIds), html).toEqual([withoutIds(node)]);
      }
    }),
    { numRuns: Number(process.env.GALLEY_RUNS ?? 1) * 6000 },
  );
  // Chance alone must not make it a test of nothing.
  expect(allowed).toBeGreaterThan(40);
}, 120_000);
