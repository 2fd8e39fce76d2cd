import type { JsonMark, JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { directionOf } from '../../story/language';
import { METADATA } from '../../story/metadata';
import { hasText, mapNodes } from '../../story/walk';
import { nodeOf } from '../index';

type Attrs = { readonly [key: string]: JsonValue };

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
  if (spec?.content === 'text*') return hasText(node) || spec.field === true ? withBlanks(canonicalField(node)) : null;
  if (node.type === 'figure') return canonicalFigure(node, newId);
  if (node.type === 'quote' && node.content?.[0]?.type !== 'paragraph')
    return { ...node, content: [filler(newId), ...(node.content ?? [])] };
  if (node.type === 'listItem' && node.content?.[0]?.type !== 'paragraph')
    return { ...node, content: [filler(newId), ...(node.content ?? [])] };
  if (node.type === 'alsoRead')
    return {
      ...node,
      content: node.content?.map((item) => (hasText(item) ? item : { ...item, content: [{ type: 'text', text: 'Title' }] })),
    };
  return node;
}

function filler(newId: IdSource): JsonNode {
  return { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: 'Filled' }] };
}

function canonicalField(node: JsonNode): JsonNode {
  // A field with nothing but white space or marks without width does not leave.
  const shown = node.type === 'alsoReadItem' ? { ...node, attrs: { ...node.attrs, story: '' } } : node;
  return hasText(shown) ? shown : { ...shown, content: [] };
}

/** Blanks at the start of every second piece, so that white space stands inside and outside of marks. */
function withBlanks(node: JsonNode): JsonNode {
  return {
    ...node,
    content: (node.content ?? []).map((piece, index) => (index % 2 === 1 ? { ...piece, text: ` ${piece.text ?? ''}` } : piece)),
  };
}

function canonicalFigure(node: JsonNode, newId: IdSource): JsonNode {
  const attrs: Attrs = node.attrs ?? {};
  const [caption, credit] = node.content ?? [];
  const missing = (attrs.picture ?? '') === '';
  const size = (value: JsonValue | undefined) => (missing ? 0 : Math.max(1, Number(value ?? 0)));
  const empty = !hasText(caption ?? node) && !hasText(credit ?? node);
  const words: JsonNode = { type: 'caption', content: [{ type: 'text', text: `Caption ${newId()}` }] };
  return {
    ...node,
    attrs: {
      ...attrs,
      pictureWidth: size(attrs.pictureWidth),
      pictureHeight: size(attrs.pictureHeight),
      alt: attrs.decorative === true ? '' : (attrs.alt ?? ''),
      creditKind: credit !== undefined && hasText(credit) ? (attrs.creditKind ?? '') : '',
      crop: null,
    },
    content: [missing && empty ? words : (caption ?? words), credit ?? { type: 'credit' }],
  };
}

function says(mark: JsonMark, page: string): boolean {
  if (mark.type === 'link') return (mark.attrs?.href ?? '') !== '';
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
