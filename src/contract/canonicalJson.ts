import type { JsonValue } from './json';

const FIRST = ['format', 'version', 'reader', 'type', 'attrs', 'marks', 'text', 'content'];
const PLACES: ReadonlyMap<string, number> = new Map(FIRST.map((key, index) => [key, index]));

/**
 * JSON text with one order of keys (those of the story format first, the rest by name), so that the same story always gives the same
 * bytes. Keys that hold `undefined` are left out. What stands in order already, as most of a story does, is not copied.
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? orderedList(value) : orderedTable(value as { readonly [key: string]: JsonValue });
}

function orderedList(list: readonly JsonValue[]): readonly JsonValue[] {
  let copy: JsonValue[] | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at] ?? null;
    const next = ordered(item);
    if (next === item) continue;
    copy ??= [...list];
    copy[at] = next;
  }
  return copy ?? list;
}

function orderedTable(table: { readonly [key: string]: JsonValue }): { readonly [key: string]: JsonValue } {
  const keys = Object.keys(table);
  let changed = false;
  for (let at = 1; at < keys.length && !changed; at += 1) changed = compare(keys[at - 1] ?? '', keys[at] ?? '') > 0;
  if (changed) keys.sort(compare);
  const values = keys.map((key) => {
    const item = table[key];
    const next = item === undefined ? item : ordered(item);
    changed ||= next !== item;
    return next;
  });
  return changed ? (Object.fromEntries(keys.map((key, at) => [key, values[at]])) as { readonly [key: string]: JsonValue }) : table;
}

/** The order of two keys: places in the list of the format, then code units. */
function compare(one: string, other: string): number {
  const first = PLACES.get(one) ?? FIRST.length;
  const second = PLACES.get(other) ?? FIRST.length;
  return first - second || (one < other ? -1 : one > other ? 1 : 0);
}
