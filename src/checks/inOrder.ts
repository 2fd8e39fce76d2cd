import type { JsonNode } from '../contract/json';
import { walk } from '../story/walk';
import type { Finding } from './check';

/** Findings in document order, those of the story as a whole first, each once. Of one place, the order that they came in stays. */
export function inOrder<F extends Finding>(found: readonly F[], doc: JsonNode): readonly F[] {
  if (found.length === 0) return found;
  const places = new Map<string, number>([['', -1]]);
  walk(doc, (node) => {
    if (node.text === undefined && typeof node.attrs?.id === 'string' && !places.has(node.attrs.id)) places.set(node.attrs.id, places.size);
  });
  const seen = new Set<string>();
  const once = found.filter(({ rule, where, message }) => {
    const key = `${rule} ${where.block} ${where.field ?? ''} ${where.at ?? 0} ${where.from ?? ''} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const place = ({ where }: F): number => places.get(where.block) ?? places.size;
  return [...once].sort((one, other) => place(one) - place(other));
}
