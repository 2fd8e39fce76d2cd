import type { JsonMark, JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { directionOf } from '../../story/language';
import { METADATA } from '../../story/metadata';
import { hasText, mapNodes } from '../../story/walk';
import { blockOf, nodeOf } from '../index';

/**
 * The document as it can come back out of HTML: blank lines, crops, desk notes, marks that say nothing and attributes that contradict
 * each other are gone; texts are taken as folded already, and get a blank between marked pieces. What it changes is what an export leaves behind by design.
 */
export function canonicalDoc(doc: JsonNode, newId: IdSource): JsonNode {
  const attrs = Object.fromEntries(
    Object.entries(doc.attrs ?? {}).filter(([key]) => METADATA.some((field) => field.key === key && field.leaves)),
  );
  const language = typeof attrs.language === 'string' ? attrs.language : 'en';
  const filled = mapNodes({ ...doc, attrs }, (node) => canonicalNode(node, language, newId));
  return filled;
}

function canonicalNode(node: JsonNode, language: string, newId: IdSource): JsonNode | null {
  const spec = nodeOf(node.type);
  if (node.text !== undefined)
    return { ...node, marks: (node.marks ?? []).filter((mark) => says(mark, language)).map((mark) => canonicalMark(mark, language)) };
  if (node.type === 'body' && (node.content ?? []).length === 0) return { ...node, content: [filler(newId)] };
  if (spec?.content === 'text*' && !hasText(node)) return spec.field === true ? { ...node, content: [] } : null;
  const blanked = spec?.content === 'text*' ? withBlanks(node) : node;
  const carried = blockOf(node.type)?.carried;
  return carried === undefined ? blanked : carried(blanked, newId);
}

function filler(newId: IdSource): JsonNode {
  return { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: 'Filled' }] };
}

/** Blanks at the start of every second piece, so that white space stands inside and outside of marks. */
function withBlanks(node: JsonNode): JsonNode {
  return {
    ...node,
    content: (node.content ?? []).map((piece, index) => (index % 2 === 1 ? { ...piece, text: ` ${piece.text ?? ''}` } : piece)),
  };
}

function says(mark: JsonMark, page: string): boolean {
  if (mark.type === 'link') return (mark.attrs?.href ?? '') !== '';
  if (mark.type === 'abbreviation') return String(mark.attrs?.title ?? '').trim() !== '';
  if (mark.type !== 'language') return true;
  const { lang, dir } = canonicalMark(mark, page).attrs ?? {};
  return lang !== '' || dir !== '';
}

/** `lang` only where it is not the page's, `dir` only where it is not what the language says. */
function canonicalMark(mark: JsonMark, page: string): JsonMark {
  if (mark.type !== 'language') return mark;
  const lang = mark.attrs?.lang === page ? '' : String(mark.attrs?.lang ?? '');
  const dir = String(mark.attrs?.dir ?? '');
  return { ...mark, attrs: { lang, dir: dir === directionOf(lang === '' ? page : lang) ? '' : dir } };
}
