import { type AttributeSpec, Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import { type JsonNode, MAX_DEPTH, withinDepth } from '../contract/json';
import { fail, ok, type Result } from '../contract/result';
import type { IdSource } from '../story/ids';
import { walk } from '../story/walk';
import { assignIds } from './assignIds';
import { attrsOf } from './attributes';
import type { AttrTable } from './block';
import { MARKS, nodeOf, nodeSpecs } from './index';
import { inRankOrder } from './marks/inRankOrder';
import { findUnknown } from './unknownContent';

let schema: Schema | undefined;

/** The schema of stories, made from the specs: no DOM, no editor. The editor's schema must be equal to it (name, content, groups, attributes, marks). Made once. */
export function checkSchema(): Schema {
  schema ??= makeSchema();
  return schema;
}

function makeSchema(): Schema {
  const nodes = nodeSpecs().map((spec) => {
    const { content, group, marks, isolating, defining, selectable, draggable, roles } = spec;
    const known = Object.fromEntries(
      Object.entries({ content, group, marks, isolating, defining, selectable, draggable }).filter(([, value]) => value !== undefined),
    );
    return [spec.name, { ...known, ...roles, attrs: pmAttrs(spec.name, attrsOf(spec)) }] as const;
  });
  const marks = MARKS.map((spec) => {
    const { inclusive, excludes } = spec;
    const known = Object.fromEntries(Object.entries({ inclusive, excludes }).filter(([, value]) => value !== undefined));
    return [spec.name, { ...known, attrs: pmAttrs(`mark ${spec.name}`, spec.attrs ?? {}) }] as const;
  });
  return new Schema({ topNode: 'doc', nodes: Object.fromEntries(nodes), marks: Object.fromEntries(marks) });
}

/** Attributes of a table as ProseMirror takes them, each with its check. `owner` opens the message of a RangeError. */
export function pmAttrs(owner: string, table: AttrTable): { [name: string]: AttributeSpec } {
  const specs = Object.entries(table).map(([name, spec]) => {
    const validate = (value: unknown) => {
      const problem = spec.problem(value);
      if (problem !== null) throw new RangeError(`${owner}.${name} ${problem}`);
    };
    return [name, { default: spec.default, validate }];
  });
  return Object.fromEntries(specs);
}

/**
 * The document in its full form (every attribute written, marks in rank order, neighbouring text joined) where it is a story's;
 * an expected failure else: `too-large` (nested too deeply), `unknown-content` (detail: all unknown names, comma separated) or
 * `bad-input` (wrong values, an order that no story has, ids missing or double). With `newId`, ids that are missing or double are
 * given instead. `doc` may come from anywhere.
 */
export function checkDoc(doc: unknown, newId?: IdSource): Result<JsonNode> {
  if (!withinDepth(doc, MAX_DEPTH * 2))
    return fail('too-large', `The story nests more than ${MAX_DEPTH} levels deep. No story does; the file is unchanged.`);
  const { unknown, wrong } = findUnknown(doc as JsonNode);
  if (unknown.length > 0) {
    return fail(
      'unknown-content',
      `The story holds what this Galley does not know: ${some(unknown)}. Nothing was changed. Open it with the Galley that wrote it.`,
      unknown.join(', '),
    );
  }
  if (wrong.length > 0) return fail('bad-input', `The story is not in order: ${some(wrong)}. The file is unchanged.`, wrong.join(', '));
  const named = newId === undefined ? (doc as JsonNode) : assignIds(doc as JsonNode, newId);
  const ordered = inRankOrder(named);
  const { node, problem } = parseDoc(ordered);
  const wrongId = problem ?? idProblem(ordered);
  if (node === null || wrongId !== null)
    return fail('bad-input', `The story is not in order: ${wrongId}. The file is unchanged.`, wrongId ?? '');
  return ok(node.toJSON() as JsonNode);
}

/** The document as ProseMirror holds it, or what is wrong with the order of its nodes, which ProseMirror reports by throwing. */
function parseDoc(doc: JsonNode): { readonly node: ProseMirrorNode | null; readonly problem: string | null } {
  if (doc.type !== 'doc') return { node: null, problem: `it begins with ${doc.type}, not with doc` };
  try {
    const node = ProseMirrorNode.fromJSON(checkSchema(), doc);
    node.check();
    return { node, problem: null };
  } catch (error) {
    if (error instanceof RangeError) return { node: null, problem: error.message.replace(/\.$/, '') };
    throw error;
  }
}

function idProblem(doc: JsonNode): string | null {
  const seen = new Set<unknown>();
  let problem: string | null = null;
  walk(doc, (node) => {
    if (node.text !== undefined || nodeOf(node.type)?.hasId !== true) return;
    const id = node.attrs?.id ?? '';
    if (id === '') problem ??= `a ${node.type} has no id`;
    else if (seen.has(id)) problem ??= `two blocks have the id ${String(id)}`;
    seen.add(id);
  });
  return problem;
}

function some(names: readonly string[]): string {
  const rest = names.length - 8;
  return rest > 0 ? `${names.slice(0, 8).join(', ')} and ${rest} more` : names.join(', ');
}
