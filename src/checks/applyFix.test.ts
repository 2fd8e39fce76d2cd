import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { applyFix } from './applyFix';
import type { Edit } from './check';
import { figure, paragraph, storyOf, words } from './testing/storyOf';

const BOLD = { type: 'bold' };
const line: JsonNode = { type: 'paragraph', attrs: { id: 'p' }, content: [...words('One '), ...words('two', BOLD), ...words(' three')] };
const text = (from: number, to: number, put: string, more: object = {}): Edit => ({
  kind: 'text',
  block: 'p',
  field: 'paragraph',
  from,
  to,
  text: put,
  ...more,
});
const content = (edits: readonly Edit[], block = line): readonly JsonNode[] | undefined =>
  applyFix(storyOf([block]), { label: '', edits }).content?.[1]?.content?.[0]?.content;

test.each<readonly [name: string, edits: readonly Edit[], after: readonly JsonNode[]]>([
  ['inside one piece', [text(0, 3, 'Uno')], [...words('Uno '), ...words('two', BOLD), ...words(' three')]],
  ['over a border: new text takes the marks of the first', [text(2, 6, 'X')], [...words('OnX'), ...words('o', BOLD), ...words(' three')]],
  ['a whole marked piece', [text(4, 7, 'zwei')], [...words('One '), ...words('zwei', BOLD), ...words(' three')]],
  ['a piece goes', [text(4, 7, '')], [...words('One '), ...words(' three')]],
  ['at the end', [text(13, 13, '!')], [...words('One '), ...words('two', BOLD), ...words(' three!')]],
  ['two, in any order', [text(0, 3, 'Eins'), text(8, 13, 'drei')], [...words('Eins '), ...words('two', BOLD), ...words(' drei')]],
  ['everything', [text(0, 13, '')], []],
  ['another field of that name: nothing', [text(0, 3, 'x', { at: 1 })], line.content ?? []],
  ['a block that is gone: nothing', [text(0, 3, 'x', { block: 'gone' })], line.content ?? []],
])('%s', (_name, edits, after) => expect(content(edits)).toEqual(after));

test('text is put into an empty field, and UTF-16 offsets are those of the text', () => {
  expect(content([text(0, 0, 'पुल')], paragraph(''))).toEqual(words('पुल'));
  expect(content([text(2, 4, '…')], paragraph('👩नाव'))).toEqual(words('👩…व'));
});

test('a field inside a block, an attribute, a metadatum and a removal', () => {
  const doc = storyOf([figure(), paragraph('a', 'x')]);
  const after = applyFix(doc, {
    label: '',
    edits: [
      { kind: 'text', block: 'f', field: 'credit', from: 0, to: 4, text: 'Usha' },
      { kind: 'attr', block: 'f', attr: 'alt', value: 'Boat' },
      { kind: 'metadata', key: 'tags', value: ['a'] },
      { kind: 'remove', block: 'x' },
    ],
  });
  const body = after.content?.[1]?.content ?? [];
  expect(body.map(({ type }) => type)).toEqual(['figure']);
  expect(body[0]?.content?.[1]?.content).toEqual(words('Usha Rao'));
  expect([body[0]?.attrs?.alt, after.attrs?.tags]).toEqual(['Boat', ['a']]);
  expect(doc.content?.[1]?.content).toHaveLength(2);
});
