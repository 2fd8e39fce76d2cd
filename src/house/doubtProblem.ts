import type { DeclaredBlock, DeclaredField, HouseTree } from '../contract/houseFile';
import { canVanish, type HouseElement } from '../story/houseTree';

/** Elements in which marks of text leave: one of them before a line may be the line's own. */
const MARK_TAGS = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'q', 's', 'span', 'strong', 'sub', 'sup']);

/**
 * Why the HTML of a block could not be read back as what it was, as the end of a sentence; null where it can. Two fields must not stand
 * where nothing tells them apart: side by side, or in elements that look alike and may be absent. Held to by blocks/declared/matchTree.ts.
 */
export function doubtProblem({ fields, publish }: DeclaredBlock): string | null {
  if (typeof publish === 'string' || !('tag' in publish)) return null;
  const root = publish.attrs?.class;
  if (typeof root !== 'string' || root.trim() === '')
    return `begins with <${publish.tag}> without a class: give it one, so that it is known when it is read back`;
  const named = new Map(fields.map((field) => [field.name, field]));
  const places = new Set<string>();
  const look = (tree: HouseElement): string | null => {
    const children = tree.children ?? [];
    for (const [index, child] of children.entries()) {
      if (typeof child === 'string') continue;
      const field = 'tag' in child ? null : (named.get(child.field) ?? null);
      if (field !== null && (field.kind === 'line' || field.kind === 'text')) {
        if (places.has(field.name)) return `writes the field “${field.name}” in two places`;
        places.add(field.name);
      }
      const problem = besideProblem(children, index, field, named) ?? ('tag' in child ? look(child) : null);
      if (problem !== null) return problem;
    }
    return null;
  };
  return look(publish);
}

/** True where what `written` leaves as could be read as `pattern`. */
export function isMistaken(pattern: HouseTree, written: HouseTree): boolean {
  if (typeof pattern === 'string' || !('tag' in pattern) || typeof written === 'string' || !('tag' in written)) return false;
  if (pattern.tag !== written.tag) return false;
  const holds = Object.entries(pattern.attrs ?? {}).every(([name, wanted]) => {
    const found = written.attrs?.[name];
    if (typeof wanted !== 'string' || (found !== undefined && typeof found !== 'string')) return true;
    const words = (found ?? '').split(/\s+/);
    return name === 'class' ? wanted.split(/\s+/).every((one) => words.includes(one)) : found === wanted;
  });
  return holds && !differInside(pattern, written);
}

/** True where the children begin with fixed words of which neither begins the other, or are one element each that differ. */
function differInside(pattern: HouseElement, written: HouseElement): boolean {
  const [one, other] = [pattern, written].map((tree) => (tree.children ?? []).filter((child) => typeof child !== 'string' || child !== ''));
  const [first, second] = [one?.[0], other?.[0]];
  if (typeof first === 'string' && typeof second === 'string' && first.trim() !== '' && second.trim() !== '')
    return !first.startsWith(second) && !second.startsWith(first);
  const isAlone = one?.length === 1 && other?.length === 1;
  return isAlone && isElement(first) && isElement(second) && !isMistaken(first, second);
}

/** What stands behind a child that could be read as it, or it as what stands behind. */
function besideProblem(
  children: readonly HouseTree[],
  index: number,
  field: DeclaredField | null,
  named: ReadonlyMap<string, DeclaredField>,
): string | null {
  const child = children[index];
  const behind = children.slice(index + 1);
  if (child === undefined || typeof child === 'string') return null;
  if (field !== null && field.kind !== 'text') {
    const next = behind.find((one) => typeof one !== 'string');
    if (next === undefined) return null;
    return `has ${nameOf(next)} beside the field “${field.name}”: nothing tells where it ends. Put each into an element of its own`;
  }
  for (const one of behind) {
    if (typeof one === 'string') {
      if (one.trim() !== '') return null;
      continue;
    }
    if (isInDoubt(child, one, named))
      return `has ${nameOf(child)} and ${nameOf(one)} where nothing tells them apart: give each a class of its own`;
    if (isElement(one) && !mayBeAbsent(one)) return null;
  }
  return null;
}

/** True where, of two that stand one behind the other, what one leaves as could be read as the other. */
function isInDoubt(first: HouseTree, second: HouseTree, named: ReadonlyMap<string, DeclaredField>): boolean {
  if (isElement(first) && isElement(second)) return mayBeAbsent(first) && isMistaken(first, second);
  if (isElement(first)) return isLine(second, named) ? mayBeAbsent(first) && isMark(first) : mayBeAbsent(first) && isBareParagraph(first);
  return isElement(second) ? isBareParagraph(second) : true;
}

function isLine(tree: HouseTree, named: ReadonlyMap<string, DeclaredField>): boolean {
  return typeof tree !== 'string' && !('tag' in tree) && named.get(tree.field)?.kind !== 'text';
}

function isElement(tree: HouseTree | undefined): tree is HouseElement {
  return tree !== undefined && typeof tree !== 'string' && 'tag' in tree;
}

function mayBeAbsent(tree: HouseElement): boolean {
  return tree.when !== undefined || canVanish(tree);
}

/** An element as paragraphs of a text leave as. */
function isBareParagraph(tree: HouseElement): boolean {
  return tree.tag === 'p' && !hasFixed(tree);
}

/** An element as marks of a line leave as. */
function isMark(tree: HouseElement): boolean {
  return MARK_TAGS.has(tree.tag) && !hasFixed(tree);
}

function hasFixed({ attrs = {} }: HouseElement): boolean {
  return typeof attrs.class === 'string' && attrs.class.trim() !== '';
}

function nameOf(tree: HouseTree): string {
  if (typeof tree === 'string') return 'words';
  return 'tag' in tree ? `<${tree.tag}>` : `the field “${tree.field}”`;
}
