import type { JsonMark, JsonNode } from '../contract/json';
import type { House } from '../house/house';

/**
 * What the checks of single blocks found last time, so that only blocks that changed are looked at again. One a window and story;
 * `runChecks` reads and fills it. Findings are forgotten when the house or the metadata change.
 */
export class Memory<Found> {
  private house: House | null = null;
  private metadata = '';
  private seen = new WeakMap<JsonNode, Found>();
  private last = new Map<string, JsonNode>();

  /** Tells what the findings depend on beside the block. */
  open(house: House, metadata: JsonNode['attrs']): void {
    const text = JSON.stringify(metadata ?? {});
    if (house === this.house && text === this.metadata) return;
    this.house = house;
    this.metadata = text;
    this.seen = new WeakMap();
  }

  /** The same blocks, each that did not change as the object that it was last time: the editor makes all objects anew. */
  known(blocks: readonly JsonNode[]): readonly JsonNode[] {
    const next = new Map<string, JsonNode>();
    const same = blocks.map((block) => {
      const id = typeof block.attrs?.id === 'string' ? block.attrs.id : '';
      const before = this.last.get(id);
      const kept = before !== undefined && isSame(before, block) ? before : block;
      if (id !== '') next.set(id, kept);
      return kept;
    });
    this.last = next;
    return same;
  }

  /** What was found in `block`, or is found by `run` now. */
  found(block: JsonNode, run: (block: JsonNode) => Found): Found {
    const before = this.seen.get(block);
    if (before !== undefined) return before;
    const found = run(block);
    this.seen.set(block, found);
    return found;
  }
}

function isSame(one: JsonNode, other: JsonNode): boolean {
  if (one === other) return true;
  if (one.type !== other.type || one.text !== other.text) return false;
  if (!isSameValue(one.attrs, other.attrs) || !isSameMarks(one.marks, other.marks)) return false;
  const left = one.content ?? [];
  const right = other.content ?? [];
  return left.length === right.length && left.every((child, index) => isSame(child, right[index] ?? one));
}

function isSameMarks(one: readonly JsonMark[] | undefined, other: readonly JsonMark[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.length === other.length && one.every(({ type, attrs }, at) => type === other[at]?.type && isSameValue(attrs, other[at]?.attrs))
  );
}

/** Equal as JSON, whatever the order of keys. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const right = other as { readonly [key: string]: unknown };
  let left = 0;
  for (const [key, value] of Object.entries(one)) {
    left += 1;
    if (!Object.hasOwn(right, key) || !isSameValue(value, right[key])) return false;
  }
  return left === Object.keys(right).length;
}
