import { type JsonMark, type JsonNode, type JsonValue, withinDepth } from '../contract/json';
import { attrsOf } from './attributes';
import type { AttrSpec, AttrTable } from './block';
import { MARKS, nodeSpecs } from './index';
import { checkSchema } from './schema';

/** Deepest node that is accepted here, and deepest value of an attribute: no real story has one; beyond it the whole check speaks. */
const MAX_NODES = 24;
const MAX_VALUE = 8;

type NodeType = ReturnType<typeof checkSchema>['topNodeType'];
type MarkType = ReturnType<typeof checkSchema>['marks'][string];
type Rows = readonly { readonly name: string; readonly spec: AttrSpec }[];
type Attrs = { readonly [key: string]: JsonValue };

interface NodeShape {
  readonly type: NodeType;
  readonly hasId: boolean;
  readonly attrs: Rows;
}

interface MarkShape {
  readonly type: MarkType;
  readonly rank: number;
  readonly attrs: Rows;
}

interface Shapes {
  readonly nodes: ReadonlyMap<string, NodeShape>;
  readonly marks: ReadonlyMap<string, MarkShape>;
}

let shapes: Shapes | undefined;

/**
 * The document in its full form where nothing at all is to be said against it, as `checkDoc` would give it, in one pass and without
 * building ProseMirror's nodes (a tenth of the time). Null for everything else, also for what only has to be mended (an id missing,
 * marks out of order, texts to be joined): then `checkDoc` decides and finds the words. `doc` may come from anywhere.
 */
export function acceptDoc(doc: unknown): JsonNode | null {
  shapes ??= makeShapes();
  const shape = shapes.nodes.get('doc');
  if (shape === undefined || !isTable(doc) || doc.type !== 'doc') return null;
  return acceptNode(doc as unknown as JsonNode, shape, new Set(), 0);
}

function makeShapes(): Shapes {
  const { nodes, marks } = checkSchema();
  const rows = (table: AttrTable): Rows => Object.entries(table).map(([name, spec]) => ({ name, spec }));
  const node = (name: string): NodeType => known(nodes[name]);
  return {
    nodes: new Map(
      nodeSpecs().map((spec) => [spec.name, { type: node(spec.name), hasId: spec.hasId === true, attrs: rows(attrsOf(spec)) }]),
    ),
    marks: new Map(MARKS.map(({ name, rank, attrs }) => [name, { type: known(marks[name]), rank, attrs: rows(attrs ?? {}) }])),
  };
}

function known<T>(type: T | undefined): T {
  if (type === undefined) throw new Error('The schema lacks a type that the specs have.');
  return type;
}

function acceptNode(node: JsonNode, shape: NodeShape, ids: Set<JsonValue>, depth: number): JsonNode | null {
  if (depth > MAX_NODES || node.marks !== undefined || node.text !== undefined) return null;
  for (const key in node) if (key !== 'type' && key !== 'attrs' && key !== 'content') return null;
  const attrs = acceptAttrs(node.attrs, shape.attrs);
  if (attrs === null) return null;
  if (shape.hasId) {
    const id = attrs.id ?? '';
    if (id === '' || ids.has(id)) return null;
    ids.add(id);
  }
  const content = acceptContent(node.content, shape.type, ids, depth);
  if (content === null) return null;
  const { type } = node;
  if (shape.attrs.length === 0) return content.length === 0 ? { type } : { type, content };
  return content.length === 0 ? { type, attrs } : { type, attrs, content };
}

function acceptContent(content: unknown, parent: NodeType, ids: Set<JsonValue>, depth: number): readonly JsonNode[] | null {
  if (content !== undefined && !Array.isArray(content)) return null;
  let match = parent.contentMatch;
  const accepted: JsonNode[] = [];
  let before: JsonNode | null = null;
  for (const child of (content ?? []) as readonly JsonNode[]) {
    const shape = isTable(child) ? shapes?.nodes.get(child.type) : undefined;
    const next = shape === undefined ? null : match.matchType(shape.type);
    if (shape === undefined || next === null) return null;
    match = next;
    const node: JsonNode | null = shape.type.isText ? acceptText(child, parent, before) : acceptNode(child, shape, ids, depth + 1);
    if (node === null) return null;
    accepted.push(node);
    before = node;
  }
  return match.validEnd ? accepted : null;
}

function acceptText(node: JsonNode, parent: NodeType, before: JsonNode | null): JsonNode | null {
  const { type, text, marks } = node;
  if (typeof text !== 'string' || text === '') return null;
  for (const key in node) if (key !== 'type' && key !== 'text' && key !== 'marks') return null;
  const accepted = marks === undefined ? [] : acceptMarks(marks, parent);
  if (accepted === null || (before !== null && sameMarks(accepted, before.marks ?? []))) return null;
  return accepted.length === 0 ? { type, text } : { type, marks: accepted, text };
}

/** Marks in the order of their rank, each allowed here and by those before it. */
function acceptMarks(marks: unknown, parent: NodeType): readonly JsonMark[] | null {
  if (!Array.isArray(marks)) return null;
  const accepted: JsonMark[] = [];
  const outer: MarkShape[] = [];
  for (const mark of marks as readonly JsonMark[]) {
    const shape = isTable(mark) ? shapes?.marks.get(mark.type) : undefined;
    if (shape === undefined || !parent.allowsMarkType(shape.type)) return null;
    for (const key in mark) if (key !== 'type' && key !== 'attrs') return null;
    for (const other of outer)
      if (other.rank >= shape.rank || other.type.excludes(shape.type) || shape.type.excludes(other.type)) return null;
    const attrs = acceptAttrs(mark.attrs, shape.attrs);
    // An empty id of a person is one that has still to be given.
    if (attrs === null || attrs.id === '') return null;
    outer.push(shape);
    accepted.push(shape.attrs.length === 0 ? { type: mark.type } : { type: mark.type, attrs });
  }
  return accepted;
}

function sameMarks(one: readonly JsonMark[], other: readonly JsonMark[]): boolean {
  if (one.length !== other.length || one.some((mark, index) => mark.type !== other[index]?.type)) return false;
  return one.length === 0 || JSON.stringify(one) === JSON.stringify(other);
}

/** All attributes of a table in its order, the missing ones with their default; null where one is unknown or has a wrong value. */
function acceptAttrs(attrs: unknown, rows: Rows): Attrs | null {
  if (attrs !== undefined && !isTable(attrs)) return null;
  const given = attrs ?? {};
  const accepted: { [key: string]: JsonValue } = {};
  let left = 0;
  for (const _ in given) left += 1;
  for (const { name, spec } of rows) {
    if (left > 0 && Object.hasOwn(given, name)) {
      const value = given[name];
      // The default may stand anywhere, and most of the metadata is at its default.
      if (value !== spec.default && (spec.problem(value) !== null || (typeof value === 'object' && !withinDepth(value, MAX_VALUE))))
        return null;
      accepted[name] = value as JsonValue;
      left -= 1;
    } else accepted[name] = spec.default;
  }
  return left === 0 ? accepted : null;
}

function isTable(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
