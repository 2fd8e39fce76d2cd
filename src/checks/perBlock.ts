import type { JsonNode } from '../contract/json';

/**
 * What `read` gives for a block, remembered for as long as the block is: `runChecks` hands story checks the same object for a block
 * that did not change, so that after a key only one is read again. `key` is what the answer depends on beside the block.
 */
export function perBlock<T>(read: (block: JsonNode, key: string) => T): (block: JsonNode, key?: string) => T {
  const known = new WeakMap<JsonNode, { readonly key: string; readonly value: T }>();
  return (block, key = '') => {
    const before = known.get(block);
    if (before !== undefined && before.key === key) return before.value;
    const value = read(block, key);
    known.set(block, { key, value });
    return value;
  };
}

/** The outermost blocks of a story: the fields of the head, then the blocks of the body. */
export function unitsOf(doc: JsonNode): readonly JsonNode[] {
  return (doc.content ?? []).flatMap((part) => part.content ?? []);
}
