import type { JsonNode } from '../contract/json';
import type { House } from '../house/house';

/**
 * What the checks of single blocks found last time, so that only blocks that changed are looked at again. One a window and story;
 * `runChecks` reads and fills it. It forgets everything when the house or the metadata change.
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
    this.last = new Map();
  }

  /** What was found in `block`: remembered for the same object, and for an equal one of the same id (the editor makes all objects anew). */
  found(block: JsonNode, run: (block: JsonNode) => Found): Found {
    const known = this.seen.get(block);
    if (known !== undefined) return known;
    const id = String(block.attrs?.id ?? '');
    const before = this.last.get(id);
    const equal = before !== undefined && isSame(before, block) ? this.seen.get(before) : undefined;
    const found = equal ?? run(block);
    this.seen.set(block, found);
    if (id !== '') this.last.set(id, block);
    return found;
  }
}

/** Equal as JSON, whatever the order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const left = one as { readonly [key: string]: unknown };
  const right = other as { readonly [key: string]: unknown };
  for (const key of keys) if (!Object.hasOwn(right, key) || !isSame(left[key], right[key])) return false;
  return true;
}
