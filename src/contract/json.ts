/** A value as JSON can carry it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A mark on a piece of text, as it stands in story.json. */
export interface JsonMark {
  readonly type: string;
  readonly attrs?: { readonly [key: string]: JsonValue };
}

/** A node of a story's document, as it stands in story.json (the JSON form of a ProseMirror node). */
export interface JsonNode {
  readonly type: string;
  readonly attrs?: { readonly [key: string]: JsonValue };
  readonly content?: readonly JsonNode[];
  readonly marks?: readonly JsonMark[];
  readonly text?: string;
}

/** Deepest nesting that any entrance accepts; deeper input is refused before anything recurses over it. */
export const MAX_DEPTH = 64;

/** True where `value` nests arrays and objects at most `limit` deep (bytes count as one value). Uses no recursion, so that no input can overflow the stack. */
export function withinDepth(value: unknown, limit: number = MAX_DEPTH): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object' || ArrayBuffer.isView(item)) continue;
      if (depth >= limit) return false;
      for (const child of Array.isArray(item) ? item : Object.values(item)) next.push(child);
    }
    level = next;
  }
  return true;
}

/** True for any object that has the outer form of a document node and nests no deeper than MAX_DEPTH * 2 (a node and its content array are two levels). */
export function isJsonNode(value: unknown): value is JsonNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string' &&
    withinDepth(value, MAX_DEPTH * 2)
  );
}
