import type { JsonMark, JsonNode } from '../../contract/json';
import { mapNodes, textOf, walk } from '../../story/walk';

/** Marks that only dress words. A note (its text stands elsewhere) and a person (the recogniser names people) are not carried. */
const CARRIED: ReadonlySet<string> = new Set(['bold', 'italic', 'link', 'language', 'strike', 'subscript', 'superscript', 'abbreviation']);
/** Most paragraphs that are looked for at the end of another: those whose dateline or bullet was taken off. */
const MOST_ENDS = 50;

interface Dressed {
  readonly text: string;
  readonly content: readonly JsonNode[];
}

/**
 * The document of a text with the marks (bold, italic, links …) of the same words in a document that was read from HTML: where a
 * paragraph says the same in both, or is the end of a paragraph there, its words are marked as there. Words are never changed, moved,
 * added or left out; what is not found stays plain. Paragraphs that stand more than once are taken in their order.
 */
export function carryMarks(doc: JsonNode, dressed: JsonNode): JsonNode {
  const all = dressedParagraphs(dressed);
  if (all.length === 0) return doc;
  const byText = new Map<string, Dressed[]>();
  for (const one of all) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  let ends = 0;
  return mapNodes(doc, (node) => {
    if (node.type !== 'paragraph') return node;
    const text = even(textOf(node));
    const found = text === '' ? undefined : (byText.get(text)?.shift() ?? endOf(text));
    return found === undefined ? node : { ...node, content: dress(node, found) };
  });

  function endOf(text: string): Dressed | undefined {
    ends += 1;
    return ends > MOST_ENDS ? undefined : all.find((one) => one.text.length > text.length && one.text.endsWith(text));
  }
}

/** Paragraphs of a document that hold a mark worth carrying, and those that say the same without one. */
function dressedParagraphs(doc: JsonNode): readonly Dressed[] {
  const found: Dressed[] = [];
  let marked = false;
  walk(doc, (node) => {
    if (node.type !== 'paragraph') return true;
    const content = node.content ?? [];
    if (content.every((piece) => piece.text !== undefined)) found.push({ text: even(textOf(node)), content });
    marked ||= content.some((piece) => carried(piece).length > 0);
    return false;
  });
  return marked ? found : [];
}

/** The node's own words, cut where the dressed ones are, with their marks. Both texts have the same length where they overlap: white space is compared sign by sign. */
function dress(node: JsonNode, { content }: Dressed): readonly JsonNode[] {
  const words = textOf(node);
  const whole = content.map((piece) => piece.text ?? '').join('');
  const lead = words.length - words.trimStart().length;
  const from = whole.trimEnd().length - words.trim().length - lead;
  const pieces: JsonNode[] = [];
  let at = -from;
  for (const piece of content) {
    const end = at + (piece.text ?? '').length;
    const text = words.slice(Math.max(0, at), Math.max(0, Math.min(end, words.length)));
    push(pieces, text, carried(piece));
    at = end;
  }
  push(pieces, words.slice(Math.max(0, at)), []);
  return pieces;
}

function push(pieces: JsonNode[], text: string, marks: readonly JsonMark[]): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
    pieces[pieces.length - 1] = { ...last, text: (last.text ?? '') + text };
  else pieces.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', marks, text });
}

function carried(piece: JsonNode): readonly JsonMark[] {
  return (piece.marks ?? []).filter((mark) => CARRIED.has(mark.type));
}

/** A text for comparison: every white space is a blank, none at the ends. */
function even(text: string): string {
  return text.replace(/\s/g, ' ').trim();
}
