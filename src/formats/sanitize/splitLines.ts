import type { Element, ElementContent } from 'hast';
import { OWN_LINE } from './blockElements';

const PARAGRAPH = new Set(['p', 'div']);
const HOLDS_BLOCKS = /^(body|article|section|main|header|footer|aside|blockquote|li|td|form|root)$/;

/**
 * The children of an element with its line breaks resolved, as old editors and mail programs write them: two breaks part a
 * paragraph, one is a space. Paragraphs among the children are replaced by their parts, but for those that `isKept` names; loose text in
 * `parent` becomes paragraphs.
 */
export function splitLines(
  children: readonly ElementContent[],
  parent: string,
  isKept: (element: Element) => boolean = () => false,
): ElementContent[] {
  const parted = children.flatMap((child) =>
    child.type === 'element' && PARAGRAPH.has(child.tagName) && !isKept(child) ? splitElement(child) : [child],
  );
  if (PARAGRAPH.has(parent) || !parted.some(isBreak)) return parted;
  if (!HOLDS_BLOCKS.test(parent)) return parted.map((child) => (isBreak(child) ? { type: 'text', value: ' ' } : child));
  return betweenBlocks(parted).flatMap((piece) => (piece.some(isBreak) ? paragraphs(piece) : piece));
}

function splitElement(element: Element): ElementContent[] {
  return element.children.some(isBreak) ? runs(element.children).map((children) => ({ ...element, children })) : [element];
}

/** Runs of loose inline content, and blocks one by one. */
function betweenBlocks(children: readonly ElementContent[]): ElementContent[][] {
  const pieces: ElementContent[][] = [];
  let loose: ElementContent[] | null = null;
  for (const child of children) {
    const block = child.type === 'element' && OWN_LINE.has(child.tagName);
    if (block || loose === null) pieces.push([]);
    pieces.at(-1)?.push(child);
    loose = block ? null : (pieces.at(-1) ?? null);
  }
  return pieces;
}

function paragraphs(loose: readonly ElementContent[]): ElementContent[] {
  const parts = runs(loose);
  return parts.length === 1 ? (parts[0] ?? []) : parts.map((children) => ({ type: 'element', tagName: 'p', properties: {}, children }));
}

/** The children between double breaks; single ones become a space. Never an empty run. */
function runs(children: readonly ElementContent[]): ElementContent[][] {
  const all: ElementContent[][] = [];
  let breaks = 2;
  for (const child of children) {
    if (isBreak(child)) breaks += 1;
    else if (breaks === 0 || !isSpace(child)) {
      if (breaks > 1) all.push([]);
      else if (breaks === 1) all.at(-1)?.push({ type: 'text', value: ' ' });
      breaks = 0;
      all.at(-1)?.push(child);
    }
  }
  return all;
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value);
}
