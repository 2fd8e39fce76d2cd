import { nodeOf } from '../../blocks';
import type { JsonNode, JsonValue } from '../../contract/json';
import { hasText, mapNodes } from '../../story/walk';
import type { PublishedPictures } from './publishPictures';

const KEYS = ['rights', 'creator', 'licence'] as const;
const MOST = 1000;

/**
 * The rights of the pictures of a page, for `meta name="galley:pictures"`: a list with one entry for each figure that left, in
 * document order, null where nothing is said about it. Null where nothing is said about any. The page shows none of it.
 */
export function pictureRights({ figures, used }: PublishedPictures, missing: 'caption' | 'drop'): string | null {
  if (!figures.some(hasRights)) return null;
  const shown = new Set(used.map(({ figure }) => figure));
  const left = figures.filter((figure) => shown.has(figure) || (missing === 'caption' && (figure.content ?? []).some(hasText)));
  return JSON.stringify(left.map((figure) => (hasRights(figure) ? KEYS.map((key) => figure.attrs?.[key] ?? '') : null)));
}

function hasRights({ attrs }: JsonNode): boolean {
  return KEYS.some((key) => (attrs?.[key] ?? '') !== '');
}

/** Puts the rights that a page of ours tells back on its figures. Where their number differs nothing is put anywhere: a right on the wrong picture is worse than none. */
export function withPictureRights(nodes: readonly JsonNode[], json: string): readonly JsonNode[] {
  const entries = parse(json);
  let count = 0;
  const numbered = (node: JsonNode): JsonNode => {
    if (node.type !== 'figure' || !leaves(node)) return node;
    const entry = entries[count];
    count += 1;
    if (!Array.isArray(entry)) return node;
    const said = KEYS.flatMap((key, index) => (may(key, entry[index]) ? [[key, entry[index] ?? ''] as const] : []));
    return { ...node, attrs: { ...node.attrs, ...Object.fromEntries(said) } };
  };
  const marked = nodes.flatMap((node) => mapNodes(node, numbered) ?? []);
  return count === entries.length ? marked : nodes;
}

function may(key: string, value: JsonValue | undefined): boolean {
  const spec = nodeOf('figure')?.attrs?.[key];
  return value !== undefined && spec !== undefined && spec.problem(value) === null;
}

/** A figure that a page can have shown; the empty one that a gallery of words is given was never there. */
function leaves(figure: JsonNode): boolean {
  return (figure.attrs?.picture ?? '') !== '' || (figure.content ?? []).some(hasText);
}

function parse(json: string): readonly JsonValue[] {
  try {
    const value = JSON.parse(json) as JsonValue;
    return Array.isArray(value) && value.length <= MOST ? value : [];
  } catch {
    return [];
  }
}
