import type { Html } from '../../blocks/html';

const PHRASES = new Set(['span', 'strong', 'em', 'b', 'i', 's', 'sub', 'sup', 'abbr', 'cite', 'q', 'time', 'br', 'img', 'a']);
const LINES = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HOLDERS = new Set(['article', 'header', 'section', 'aside', 'footer', 'div', 'blockquote', 'figure', 'figcaption']);
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ul', new Set(['li'])],
  ['ol', new Set(['li'])],
  ['dl', new Set(['dt', 'dd'])],
]);

/**
 * True for markup that a browser surely nests as it stands when it reads it (HTML, section 13.2.6): lines hold phrases, a link holds no link, items
 * stand in their list, nothing opens what closes something around it. False where that would have to be tried: tables, and all that
 * is not of those few kinds.
 */
export function standsStill(html: readonly Html[]): boolean {
  return html.every((part) => isFlow(part));
}

function isFlow(part: Html): boolean {
  if (typeof part === 'string' || PHRASES.has(part.tag)) return isPhrase(part, false);
  const children = part.children ?? [];
  if (LINES.has(part.tag)) return children.every((child) => isPhrase(child, false));
  const parts = PARTS.get(part.tag);
  if (parts !== undefined) return children.every((child) => isPart(child, parts));
  return part.tag === 'hr' || (HOLDERS.has(part.tag) && standsStill(children));
}

function isPart(part: Html, names: ReadonlySet<string>): boolean {
  return typeof part === 'string' ? /^\s*$/.test(part) : names.has(part.tag) && standsStill(part.children ?? []);
}

function isPhrase(part: Html, isLinked: boolean): boolean {
  if (typeof part === 'string') return true;
  const isLink = part.tag === 'a';
  return PHRASES.has(part.tag) && !(isLink && isLinked) && (part.children ?? []).every((child) => isPhrase(child, isLinked || isLink));
}
