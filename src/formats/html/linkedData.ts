import type { JsonValue } from '../../contract/json';
import { cleanText } from './escapeHtml';

type Properties = { readonly [property: string]: JsonValue };

/** What the blocks of a story add to its JSON-LD, gathered while they are published. */
export interface LinkedData {
  /** Takes the properties of one block: lists of the same property are joined, of anything else the first stands. */
  add(properties: Properties): void;
  /** All of it, in the order in which it came; every text clean. */
  readonly properties: Properties;
}

/** An empty gathering. */
export function linkedData(): LinkedData {
  const properties: { [property: string]: JsonValue } = {};
  return {
    properties,
    add(more) {
      for (const [name, value] of Object.entries(more)) {
        const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
        const fresh = clean(value);
        if (known === undefined) properties[name] = fresh;
        else if (Array.isArray(known) && Array.isArray(fresh)) properties[name] = [...known, ...fresh];
      }
    },
  };
}

function clean(value: JsonValue): JsonValue {
  // Lines without words are not published, so that machines are not told of them either.
  if (typeof value === 'string')
    return cleanText(value)
      .replace(/\n(?:\s*\n)+/g, '\n')
      .trim();
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
}
