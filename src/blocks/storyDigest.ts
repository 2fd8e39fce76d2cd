import { canonicalJson } from '../contract/canonicalJson';
import type { JsonNode, JsonValue } from '../contract/json';
import { METADATA } from '../story/metadata';
import { nodeOf } from './index';

/** Metadata that leave but tell readers nothing new: when, and under which name. */
const NAMES: ReadonlySet<string> = new Set(['published', 'updated', 'externalId']);

/**
 * SHA-256 (hex) of what readers are told: the text, its blocks and the metadata that leave. Ids, the times of publishing and what stays on
 * the desk are no part of it, nor is what stands at its default, so that a later Galley with more attributes still knows the story.
 */
export async function storyDigest(doc: JsonNode): Promise<string> {
  const metadata = METADATA.flatMap(({ key, leaves, default: usual }) => {
    const value = doc.attrs?.[key] ?? usual;
    return !leaves || NAMES.has(key) || same(value, usual) ? [] : [[key, value] as const];
  });
  const told = { metadata: Object.fromEntries(metadata), content: (doc.content ?? []).map(plain) };
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(told as unknown as JsonValue)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A node without its id and without what is usual. */
function plain(node: JsonNode): JsonNode {
  const { attrs, marks, content, ...rest } = node;
  const usual = nodeOf(node.type)?.attrs ?? {};
  const said = Object.entries(attrs ?? {}).filter(([key, value]) => key !== 'id' && !same(value, usual[key]?.default));
  return {
    ...rest,
    ...(said.length === 0 ? {} : { attrs: Object.fromEntries(said) }),
    ...(marks === undefined ? {} : { marks: marks.map(({ attrs: of, ...mark }) => ({ ...mark, attrs: { ...of, id: '' } })) }),
    ...(content === undefined ? {} : { content: content.map(plain) }),
  };
}

function same(value: JsonValue, usual: JsonValue | undefined): boolean {
  return value === usual || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(usual));
}
