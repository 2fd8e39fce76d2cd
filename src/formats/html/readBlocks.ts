import type { Element, ElementContent } from 'hast';
import { BLOCKS, nodeOf } from '../../blocks';
import type { ReadContext } from '../../blocks/block';
import { isBlank, onlyPicture, withChildren } from '../../blocks/hast';
import { isBoxed } from '../../blocks/isBlock';
import { momentOf } from '../../blocks/moment';
import { TEXT_MARKS } from '../../blocks/textMarks';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { hastToHtml } from '../sanitize/hastToHtml';
import { readInline, readText } from './readInline';

/** How elements become blocks. */
export interface ReadOptions {
  readonly newId: IdSource;
  /** Galley's own output: white space stands as it is. */
  readonly exact: boolean;
  readonly picture: ReadContext['picture'];
  /** Blocks that the house declares. */
  readonly declarations?: readonly DeclaredBlock[];
  /** Told of every block right after it was read, with the element it came from. */
  readonly onRead?: (node: JsonNode, element: Element) => void;
  /** What elements were read as already in this reading: a block may look into an element, say no, and have it read again. Without it, nested ones take exponential time. */
  readonly known?: WeakMap<Element, readonly JsonNode[] | null>;
}

const READERS = BLOCKS.filter((block) => block.read !== undefined).sort((a, b) => (a.readRank ?? 50) - (b.readRank ?? 50));
const INLINE = new Set(
  'a abbr b bdi bdo cite code dfn em font i kbd label mark q s samp small span strong sub sup time u var br img picture'.split(' '),
);

/**
 * Body blocks and head fields out of the children of an element. Every block is asked, in the order of its `readRank`; an element
 * that none answers for is taken apart, and text that stands loose becomes paragraphs. No text is dropped.
 */
export function readBlocks(parent: Element, asked: ReadOptions): readonly JsonNode[] {
  const options = asked.known === undefined ? { ...asked, known: new WeakMap<Element, readonly JsonNode[] | null>() } : asked;
  const ctx = readContext(options);
  const nodes: JsonNode[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    const element = withChildren({ ...parent, tagName: 'p', properties: {}, position: firstPosition(loose) ?? parent.position }, loose);
    loose = [];
    const content = ctx.inline(element, TEXT_MARKS);
    if (content.length === 0 || element.children.every(isBlank)) return;
    nodes.push(told({ type: 'paragraph', attrs: { id: options.newId() }, content }, element, options));
  };
  for (const child of parent.children) {
    if (child.type !== 'element' || isLoose(child)) {
      // In what we wrote, a blank before the words of a list item is theirs.
      if (options.exact || loose.length > 0 || !isBlank(child)) loose.push(child);
      continue;
    }
    flush();
    const read = readOnce(child, ctx, options);
    if (read === null) nodes.push(...readBlocks(INLINE.has(child.tagName) ? pushedDown(child) : child, options));
    else nodes.push(...read.map((node) => told(node, child, options)));
  }
  flush();
  return nodes;
}

function told(node: JsonNode, element: Element, options: ReadOptions): JsonNode {
  options.onRead?.(node, element);
  return node;
}

/** What a block may ask while it is read. */
export function readContext(options: ReadOptions): ReadContext {
  const inner = { ...options, onRead: undefined };
  return {
    newId: options.newId,
    declarations: options.declarations ?? [],
    inline: (element, marks) => readInline(element, marks, options),
    blocks: (element) => readBlocks(element, inner as unknown as ReadOptions),
    boxed: (node) => isBoxed(nodeOf(node.type)),
    picture: options.picture,
    text: (element) => readText(element, options.exact),
    moment: momentOf,
    source: (element) => hastToHtml(element.children),
  };
}

function readOnce(element: Element, ctx: ReadContext, { known }: ReadOptions): readonly JsonNode[] | null {
  const before = known?.get(element);
  if (before !== undefined) return before;
  const read = readOne(element, ctx);
  known?.set(element, read);
  return read;
}

function readOne(element: Element, ctx: ReadContext): readonly JsonNode[] | null {
  for (const block of READERS) {
    const read = block.read?.(element, ctx) ?? null;
    if (read !== null) return Array.isArray(read) ? (read as readonly JsonNode[]) : [read as JsonNode];
  }
  return null;
}

/** Inline text with nothing in it that is a block: it goes into the paragraph around it. */
function isLoose(element: Element): boolean {
  return (
    INLINE.has(element.tagName) &&
    onlyPicture(element) === null &&
    !holdsBlocks(element) &&
    !/(^| )(kicker|byline|standfirst)( |$)/.test(String(element.properties.className ?? '').replaceAll(',', ' '))
  );
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || !INLINE.has(child.tagName) || holdsBlocks(child)),
  );
}

/** An inline element around blocks (`a` around a heading) as the same element inside each of them, so that its mark is kept. */
function pushedDown(outer: Element): Element {
  const children = outer.children.map((child): ElementContent => {
    if (child.type !== 'element' || child.tagName === 'img') return child;
    if (INLINE.has(child.tagName) && !holdsBlocks(child)) return withChildren(outer, [child]);
    return withChildren(child, pushedDown(withChildren(outer, child.children)).children);
  });
  const wrapped = children.map((child) => (child.type === 'text' ? withChildren(outer, [child]) : child));
  return { ...outer, tagName: 'div', properties: {}, children: wrapped };
}

function firstPosition(nodes: readonly ElementContent[]): Element['position'] {
  return nodes.find((node) => node.type === 'element' && node.position !== undefined)?.position;
}
