import fc from 'fast-check';
import type { DeclaredBlock, DeclaredField, HouseTree } from '../../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { plainText } from '../../testing/arbitraryText';
import { makeDeclared } from '../makeDeclared';

const OPTIONS = ['Draw', 'Home win', 'عادل'];

const fields: fc.Arbitrary<readonly DeclaredField[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('line', 'line', 'text', 'address', 'choice', 'number', 'flag'),
      label: plainText,
      required: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn) => drawn.map((one, index) => ({ ...one, name: `field${index}X`, ...(one.kind === 'choice' ? { options: OPTIONS } : {}) })));

/** A place for a field, in one of the forms that houses use; each has a class of its own. */
function placeOf(field: DeclaredField, form: number): HouseTree {
  const attrs = { class: `c-${field.name}` };
  const own = { field: field.name };
  if (field.kind === 'flag') return { tag: 'p', attrs, when: field.name, children: [`Is ${field.name}`] };
  if (field.kind === 'text') return { tag: 'div', attrs, children: [own] };
  if (field.kind === 'address')
    return { tag: 'p', attrs, when: field.name, children: ['More: ', { tag: 'a', attrs: { href: own }, children: ['there'] }] };
  const forms: readonly HouseTree[] = [
    { tag: 'p', attrs, children: [own] },
    { tag: 'p', attrs, when: field.name, children: [`${field.name}: `, own, '.'] },
    { tag: 'p', attrs, when: field.name, children: [{ tag: 'strong', children: [field.name] }, ' ', own] },
    { tag: 'p', attrs, children: [{ tag: 'span', attrs: { class: 'in' }, children: [own] }, ' – ', 'fixed'] },
    field.kind === 'line'
      ? { tag: 'h3', attrs, children: [own] }
      : { tag: 'p', attrs: { ...attrs, title: own }, when: field.name, children: ['Fixed'] },
  ];
  return forms[form % forms.length] ?? own;
}

const words = fc.array(fc.tuple(plainText, fc.constantFrom([], ['bold'], ['italic'], ['bold', 'italic'])), { minLength: 1, maxLength: 3 });
const inline: fc.Arbitrary<readonly JsonNode[]> = words.map((pieces) =>
  pieces.flatMap(([text, marks], index): JsonNode[] => {
    const same = index > 0 && JSON.stringify(marks) === JSON.stringify(pieces[index - 1]?.[1]);
    const typed = marks.map((type) => ({ type }));
    return same ? [] : [{ type: 'text', ...(typed.length === 0 ? {} : { marks: typed }), text: index === 0 ? text : ` ${text}` }];
  }),
);

const values: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  address: fc.constantFrom('https://example.org/a?b=1&c="d"', 'mailto:desk@example.org'),
  choice: fc.constantFrom(...OPTIONS),
  number: fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
  ),
  flag: fc.constant(true),
};

/** A declaration in the forms that houses use, and a block of it with some of its fields filled (at least one). */
export const arbitraryDeclared: fc.Arbitrary<{ readonly declaration: DeclaredBlock; readonly node: JsonNode }> = fc
  .tuple(fields, fc.constantFrom('section', 'aside', 'div'), fc.array(fc.nat({ max: 4 }), { minLength: 7, maxLength: 7 }))
  .map(([list, tag, forms]): DeclaredBlock => {
    const children = list.map((field, index) => placeOf(field, forms[index] ?? 0));
    const publish = { tag, attrs: { class: 'made', 'aria-label': 'Made' }, children };
    return { name: 'madeUp', label: 'Made up', icon: 'shapes', keywords: [], counted: true, fields: [...list], publish };
  })
  .chain((declaration) =>
    fc
      .tuple(...declaration.fields.map((field) => fc.option(drawnFor(field))))
      .filter((drawn) => drawn.some((one) => one !== null))
      .map((drawn) => ({ declaration, node: filled(declaration, drawn) })),
  );

function drawnFor(field: DeclaredField): fc.Arbitrary<unknown> {
  if (field.kind === 'line') return inline;
  return field.kind === 'text' ? fc.array(inline, { minLength: 1, maxLength: 3 }) : (values[field.kind] ?? fc.constant(null));
}

function filled(declaration: DeclaredBlock, drawn: readonly unknown[]): JsonNode {
  const newId = countedIds('m');
  const texts = new Map<string, readonly JsonNode[]>();
  const held = new Map<string, JsonValue>();
  declaration.fields.forEach((field, index) => {
    const one = drawn[index] ?? null;
    if (one === null) return;
    if (field.kind === 'line') texts.set(field.name, one as readonly JsonNode[]);
    else if (field.kind === 'text')
      texts.set(
        field.name,
        (one as readonly (readonly JsonNode[])[]).map((content) => ({ type: 'paragraph', attrs: { id: newId() }, content })),
      );
    else held.set(field.name, one as JsonValue);
  });
  return makeDeclared(declaration, newId, { texts, values: held });
}
