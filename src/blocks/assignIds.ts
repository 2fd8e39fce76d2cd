import type { JsonMark, JsonNode } from '../contract/json';
import type { IdSource } from '../story/ids';
import { mapNodes, walk } from '../story/walk';
import { nodeOf } from './index';

/** The document with an id for every block that has none, or one that a block before it has (a copy), and for every contributor without one. All other ids stay. */
export function assignIds(doc: JsonNode, newId: IdSource): JsonNode {
  const used = new Set<string>();
  walk(doc, (node) => {
    if (typeof node.attrs?.id === 'string') used.add(node.attrs.id);
  });
  const fresh = () => {
    let id = newId();
    while (used.has(id)) id = newId();
    used.add(id);
    return id;
  };
  const seen = new Set<string>();
  return mapNodes(doc, (node) => withContributors(withId(node, seen, fresh), fresh));
}

function withId(node: JsonNode, seen: Set<string>, fresh: IdSource): JsonNode {
  if (nodeOf(node.type)?.hasId !== true) return node;
  const id = node.attrs?.id;
  // A wrong value stays for the schema check to name; only absence and doubles are mended.
  if (id !== undefined && typeof id !== 'string') return node;
  if (id !== undefined && id !== '' && !seen.has(id)) {
    seen.add(id);
    return node;
  }
  return { ...node, attrs: { ...node.attrs, id: fresh() } };
}

/** Gives one id to a person's name, also where it is in several pieces (a part of it in italics). */
function withContributors(node: JsonNode, fresh: IdSource): JsonNode {
  if (!(node.content ?? []).some((piece) => unnamed(piece) !== undefined)) return node;
  let before: { readonly key: string; readonly id: string } | null = null;
  const content = (node.content ?? []).map((piece) => {
    const mark = unnamed(piece);
    if (mark === undefined) {
      before = null;
      return piece;
    }
    const key = JSON.stringify([mark.attrs?.role ?? null, mark.attrs?.url ?? '']);
    const person: { readonly key: string; readonly id: string } = before?.key === key ? before : { key, id: fresh() };
    before = person;
    return { ...piece, marks: piece.marks?.map((one) => (one === mark ? { ...one, attrs: { ...one.attrs, id: person.id } } : one)) };
  });
  return { ...node, content };
}

function unnamed(piece: JsonNode): JsonMark | undefined {
  return piece.marks?.find((mark) => mark.type === 'contributor' && (mark.attrs?.id ?? '') === '');
}
