import { nodeOf } from '../../blocks';
import { isLine } from '../../blocks/isLine';
import type { JsonMark, JsonNode } from '../../contract/json';
import { mapNodes, textOf, walk } from '../../story/walk';

/** Marks that only dress words. A note (its text stands elsewhere) and a person (the recogniser names people) are not carried. */
const CARRIED: ReadonlySet<string> = new Set(['bold', 'italic', 'link', 'language', 'strike', 'subscript', 'superscript', 'abbreviation']);
/** Most texts that are looked for inside another: those whose dateline or bullet was taken off, and captions whose credit was. */
const MOST_PARTS = 50;

interface Dressed {
  readonly text: string;
  readonly content: readonly JsonNode[];
}

/**
 * The document of a text with the marks (bold, italic, links …) of the same words in a document that was read from HTML: where a line
 * of text (a paragraph, a subhead, a field) says the same in both, or is the end or the beginning of a line there, its words are marked
 * as there, with those marks that it may carry. Words are never changed, moved, added or left out; what is not found stays plain. Lines
 * that stand more than once are taken in their order. The byline is the recogniser's own.
 */
export function carryMarks(doc: JsonNode, dressed: JsonNode): JsonNode {
  const all = dressedLines(dressed);
  if (all.length === 0) return doc;
  const byText = new Map<string, Dressed[]>();
  for (const one of all) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  let parts = 0;
  return mapNodes(doc, (node) => {
    const text = node.type !== 'byline' && isLine(node) ? even(textOf(node)) : '';
    const found = text === '' ? undefined : (byText.get(text)?.shift() ?? partOf(text));
    return found === undefined ? node : { ...node, content: dress(node, found) };
  });

  function partOf(text: string): Dressed | undefined {
    parts += 1;
    return parts > MOST_PARTS
      ? undefined
      : all.find((one) => one.text.length > text.length && (one.text.endsWith(text) || one.text.startsWith(text)));
  }
}

/** Lines of a document, none where no mark in it is worth carrying. */
function dressedLines(doc: JsonNode): readonly Dressed[] {
  const found: Dressed[] = [];
  let marked = false;
  walk(doc, (node) => {
    if (!isLine(node)) return true;
    const content = node.content ?? [];
    found.push({ text: even(textOf(node)), content });
    marked ||= content.some((piece) => carried(piece, '_').length > 0);
    return false;
  });
  return marked ? found : [];
}

/** The node's own words, cut where the dressed ones are, with their marks. Both texts have the same length where they overlap: white space is compared sign by sign. */
function dress(node: JsonNode, { text, content }: Dressed): readonly JsonNode[] {
  const words = textOf(node);
  const whole = content.map((piece) => piece.text ?? '').join('');
  const lead = words.length - words.trimStart().length;
  const first = whole.length - whole.trimStart().length + (text.endsWith(even(words)) ? text.length - even(words).length : 0);
  const allowed = nodeOf(node.type)?.marks ?? '';
  const pieces: JsonNode[] = [];
  let at = lead - first;
  for (const piece of content) {
    const end = at + (piece.text ?? '').length;
    const part = words.slice(Math.max(0, at), Math.max(0, Math.min(end, words.length)));
    push(pieces, part, carried(piece, allowed));
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

/** The marks of a piece that are carried and that a node with `allowed` marks may hold. */
function carried(piece: JsonNode, allowed: string): readonly JsonMark[] {
  const may = allowed.split(' ');
  return (piece.marks ?? []).filter((mark) => CARRIED.has(mark.type) && (allowed === '_' || may.includes(mark.type)));
}

/** A text for comparison: every white space is a blank, none at the ends. */
function even(text: string): string {
  return text.replace(/\s/g, ' ').trim();
}
