import type { JsonNode } from '../contract/json';
import { walk } from '../story/walk';
import type { Finding } from './check';
import { idOf } from './fieldsOf';
import { perBlock, unitsOf } from './perBlock';

/** Findings in document order, those of the story as a whole first, each once. Of one place, the order that they came in stays. */
export function inOrder<F extends Finding>(found: readonly F[], doc: JsonNode): readonly F[] {
  if (found.length === 0) return found;
  const seen = new Set<string>();
  const once = found.filter(({ rule, where, message }) => {
    const key = `${rule} ${where.block} ${where.field ?? ''} ${where.at ?? 0} ${where.from ?? ''} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const places = placesOf(new Set(once.map(({ where }) => where.block)), doc);
  const place = ({ where }: F): number => places.get(where.block) ?? places.size;
  return [...once].sort((one, other) => place(one) - place(other));
}

/** Ids in a block, its own and those of blocks inside it. */
const idsIn = perBlock((unit) => {
  const ids: string[] = [];
  walk(unit, (node) => {
    if (idOf(node) !== '') ids.push(idOf(node));
    return node.content?.[0]?.text === undefined;
  });
  return ids;
});

/** Places of the wanted blocks, in document order; that of the story as a whole is before all. */
function placesOf(wanted: ReadonlySet<string>, doc: JsonNode): ReadonlyMap<string, number> {
  const places = new Map<string, number>([['', -1]]);
  for (const unit of unitsOf(doc)) for (const id of idsIn(unit)) if (wanted.has(id) && !places.has(id)) places.set(id, places.size);
  return places;
}
