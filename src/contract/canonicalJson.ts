import type { JsonValue } from './json';

const FIRST = ['format', 'version', 'reader', 'type', 'attrs', 'marks', 'text', 'content'];

/** JSON text with one order of keys (those of the story format first, the rest by name), so that the same story always gives the same bytes. Keys that hold `undefined` are left out. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, item: unknown) => (isPlainObject(item) ? ordered(item) : item));
}

function isPlainObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ordered(item: { readonly [key: string]: unknown }): { [key: string]: unknown } {
  const keys = Object.keys(item).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, item[key]]));
}

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place < 0 ? FIRST.length : place;
}
