import type { JsonNode } from '../../contract/json';
import { hasText, walk } from '../../story/walk';

interface Notes {
  /** Number by ref; the first of two with one ref counts. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Number by node. */
  readonly places: ReadonlyMap<JsonNode, number>;
  /** Refs that words carry. */
  readonly used: ReadonlySet<string>;
}

const known = new WeakMap<JsonNode, Notes>();

function notesOf(doc: JsonNode): Notes {
  const found = known.get(doc);
  if (found !== undefined) return found;
  const numbers = new Map<string, number>();
  const places = new Map<JsonNode, number>();
  const used = new Set<string>();
  walk(doc, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'note') used.add(String(mark.attrs?.ref));
    if (node.type !== 'footnote' || !hasText(node)) return;
    const ref = String(node.attrs?.ref);
    places.set(node, places.size + 1);
    if (!numbers.has(ref)) numbers.set(ref, places.size);
  });
  const notes = { numbers, places, used };
  known.set(doc, notes);
  return notes;
}

/** The number of the note `ref`: its place among all notes of the story that have text. 0 where there is none. */
export function noteNumber(doc: JsonNode, ref: string): number {
  return notesOf(doc).numbers.get(ref) ?? 0;
}

/** The number of that very note; 1 where neither it nor another with its ref stands in the story. */
export function numberOfNote(doc: JsonNode, footnote: JsonNode | undefined): number {
  if (footnote === undefined) return 1;
  return notesOf(doc).places.get(footnote) ?? (noteNumber(doc, String(footnote.attrs?.ref)) || 1);
}

/** True where words of the story refer to the note. */
export function isReferredTo(doc: JsonNode, ref: string): boolean {
  return notesOf(doc).used.has(ref);
}
