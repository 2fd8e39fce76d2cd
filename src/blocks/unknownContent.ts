import type { JsonMark, JsonNode } from '../contract/json';
import { walk } from '../story/walk';
import { attrsOf } from './attributes';
import type { AttrTable } from './block';
import { markOf, nodeOf } from './index';

/** What a check of names and forms found. */
export interface Findings {
  /** Names that this Galley does not know, each once, in document order: `video`, `mark underline`, `figure.zoom`. */
  readonly unknown: readonly string[];
  /** What does not have the form of a node at all, or an attribute with a value that may not stand there; sentences without a full stop. */
  readonly wrong: readonly string[];
}

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);

/**
 * Every unknown node, mark, attribute and key of a document, and every wrong form, before ProseMirror sees it: ProseMirror stops
 * at the first, and passes over keys that it does not know. Names are looked up in maps, so that `constructor` and `__proto__` are
 * names like any other. Call with a value that is known not to nest too deeply.
 */
export function findUnknown(doc: JsonNode): Findings {
  const unknown = new Set<string>();
  const wrong = new Set<string>();
  walk(doc, (node) => inspectNode(node, unknown, wrong));
  return { unknown: [...unknown], wrong: [...wrong] };
}

function inspectNode(node: JsonNode, unknown: Set<string>, wrong: Set<string>): boolean {
  const form = nodeForm(node);
  if (form !== null) {
    wrong.add(form);
    return false;
  }
  for (const key of Object.keys(node)) if (!NODE_KEYS.has(key)) unknown.add(`${node.type}, key ${key}`);
  for (const mark of node.marks ?? []) inspectMark(mark, node.type, unknown, wrong);
  const spec = nodeOf(node.type);
  if (spec === undefined) unknown.add(node.type);
  else inspectAttrs(node.type, node.attrs, attrsOf(spec), unknown, wrong);
  return true;
}

function inspectMark(mark: JsonMark, on: string, unknown: Set<string>, wrong: Set<string>): void {
  if (!isObject(mark) || typeof mark.type !== 'string' || !(mark.attrs === undefined || isObject(mark.attrs))) {
    wrong.add(`a mark on ${on} has no type`);
    return;
  }
  for (const key of Object.keys(mark)) if (!MARK_KEYS.has(key)) unknown.add(`mark ${mark.type}, key ${key}`);
  const spec = markOf(mark.type);
  if (spec === undefined) unknown.add(`mark ${mark.type}`);
  else inspectAttrs(`mark ${mark.type}`, mark.attrs, spec.attrs ?? {}, unknown, wrong);
}

function inspectAttrs(owner: string, attrs: JsonNode['attrs'], table: AttrTable, unknown: Set<string>, wrong: Set<string>): void {
  for (const [key, value] of Object.entries(attrs ?? {})) {
    const spec = Object.hasOwn(table, key) ? table[key] : undefined;
    const problem = spec?.problem(value) ?? null;
    if (spec === undefined) unknown.add(`${owner}.${key}`);
    else if (problem !== null) wrong.add(`${owner}.${key} ${problem}`);
  }
}

/** Null where `node` has the outer form of a node, else what is wrong; the type system cannot vouch for parsed files. */
function nodeForm(node: unknown): string | null {
  if (!isObject(node) || typeof node.type !== 'string') return 'something in the document has no type';
  const { type, attrs, content, marks, text } = node;
  if (attrs !== undefined && !isObject(attrs)) return `the attributes of ${type} are no table`;
  if (content !== undefined && !Array.isArray(content)) return `the content of ${type} is no list`;
  if (marks !== undefined && !Array.isArray(marks)) return `the marks of ${type} are no list`;
  if (type === 'text' && (typeof text !== 'string' || text === '' || content !== undefined)) return 'a text node holds no text';
  if (type !== 'text' && text !== undefined && nodeOf(type) !== undefined) return `${type} holds bare text`;
  return null;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
