import type { Element, ElementContent, Root } from 'hast';
import type { HtmlTree } from './htmlTree';

/** A note of a foreign page: what holds it, the links in the text that lead to it and those in it that lead back. */
export interface NoteLinks {
  readonly note: Element;
  readonly places: readonly Element[];
  readonly backs: readonly Element[];
}

interface Candidate {
  readonly place: Element;
  readonly block: Element;
}

/** `1`, `[12]`, `iv`, `*`, `[note 3]`: what stands for a note in the text. */
const SIGN = /^[[({]?\s*(?:\p{L}{2,5}\.?\s)?(?:\p{N}{1,4}|\p{L}{1,2}|[ivxlcdm]{1,8}|[*†‡§¶#]{1,4})\s*[\])}.:]?$/iu;
const HOLDERS = new Set(['div', 'aside', 'section', 'li', 'dd']);

/**
 * The notes of a page by what all word processors and sites have in common: a sign in the text links to the note, and the note links
 * back to the line of that sign. In the order of their first signs. Two notes in one line, and notes in notes, are none.
 */
export function noteLinks(tree: HtmlTree): readonly NoteLinks[] {
  const candidates = tree.links.flatMap(({ link, target }): Candidate[] => {
    const block = SIGN.test(textOf(link).trim()) ? tree.blockOf(target) : null;
    return block === null || !tree.isBefore(link, block) || tree.holds(block, link) || holdsHeading(block) ? [] : [{ place: link, block }];
  });
  const notes = new Map<Element, Element[]>();
  for (const candidate of candidates) {
    const note = holderOf(candidate, candidates, tree);
    if (backsOf(note, [candidate.place], tree).length > 0) notes.set(note, [...(notes.get(note) ?? []), candidate.place]);
  }
  const all = [...notes.keys()];
  return [...notes].flatMap(([note, signs]) => {
    const places = signs.filter((sign) => !all.some((other) => tree.holds(other, sign)));
    const isOne = new Set(targetsOf(signs, tree)).size === 1 && !all.some((other) => other !== note && tree.holds(note, other));
    return isOne && places.length > 0 ? [{ note, places, backs: backsOf(note, places, tree) }] : [];
  });
}

/** A section with its title, to which an index leads, is no note. */
function holdsHeading(node: ElementContent): boolean {
  return node.type === 'element' && (/^h[1-6]$/.test(node.tagName) || node.children.some(holdsHeading));
}

/** The largest element that begins with the note's first line and holds no other note and no sign. */
function holderOf({ block }: Candidate, all: readonly Candidate[], tree: HtmlTree): Element {
  let note = block;
  for (let outer = tree.around(note); outer !== null && HOLDERS.has(outer.tagName); outer = tree.around(outer)) {
    const around = outer;
    const begins = around.children.find((child) => !isBlank(child)) === note;
    if (!begins || all.some((one) => tree.holds(around, one.place) || (one.block !== block && tree.holds(around, one.block)))) break;
    note = around;
  }
  return note;
}

/** The links in a note that lead to a line in which one of its signs stands. */
function backsOf(note: Element, places: readonly Element[], tree: HtmlTree): readonly Element[] {
  const lines = new Set(places.map((place) => tree.blockOf(place)));
  return tree.links.filter(({ link, target }) => tree.holds(note, link) && lines.has(tree.blockOf(target))).map(({ link }) => link);
}

function targetsOf(signs: readonly Element[], tree: HtmlTree): readonly Element[] {
  return tree.links.filter(({ link }) => signs.includes(link)).map(({ target }) => target);
}

/** All text below a node. */
export function textOf(node: ElementContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as ElementContent[]).map(textOf).join('') : '';
}

/** True for white space and for an element without text. */
export function isBlank(node: ElementContent): boolean {
  return node.type !== 'element' ? /^[\s\u00a0]*$/.test(textOf(node)) : node.tagName !== 'img' && node.children.every(isBlank);
}
