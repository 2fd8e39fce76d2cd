import type { Element, ElementContent } from 'hast';
import { MARKS, nodeOf } from '../../blocks';
import { attrsOf } from '../../blocks/attributes';
import type { AttrTable } from '../../blocks/block';
import { writeData } from '../../blocks/dataAttributes';
import { editorRole } from '../../blocks/editorRole';
import type { JsonMark, JsonNode } from '../../contract/json';

/** A node of a story in the form that the editor's parser takes to the letter: `data-block`, `data-field`, `data-mark` and the attributes beside them. */
export function editorTree(node: JsonNode): ElementContent {
  if (node.text !== undefined) return (node.marks ?? []).reduceRight<ElementContent>(marked, { type: 'text', value: node.text });
  const children = (node.content ?? []).map(editorTree);
  const spec = nodeOf(node.type);
  if (spec === undefined) return made('div', {}, children);
  const held = spec.look?.inner === undefined ? children : [made('div', { 'data-field': spec.name }, children)];
  return made('div', { ...editorRole(spec), ...dataOf(attrsOf(spec), node.attrs) }, held);
}

function marked(inside: ElementContent, mark: JsonMark): Element {
  return made('span', markData(mark), [inside]);
}

/** What the editor's parser knows a mark by. */
export function markData({ type, attrs }: JsonMark): Readonly<Record<string, string>> {
  const table = MARKS.find((spec) => spec.name === type)?.attrs ?? {};
  return { 'data-mark': type, ...dataOf(table, attrs) };
}

function dataOf(table: AttrTable, attrs: JsonNode['attrs']): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.entries(table).map(([name, spec]) => writeData(name, spec, attrs?.[name])));
}

function made(tagName: string, properties: Readonly<Record<string, string>>, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { ...properties }, children };
}
