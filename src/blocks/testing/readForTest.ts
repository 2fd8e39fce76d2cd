import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { JsonMark, JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import type { ReadContext } from '../block';
import { isBlank, property } from '../hast';
import { BLOCKS } from '../index';
import { joinMarks, readMarks } from '../readMarks';

/** Size of every picture that a test's `images/…` address leads to. */
const SIZE = { width: 1200, height: 800 };

/** The blocks of a piece of HTML, read by the blocks themselves with the smallest reader that can carry them. Real reading, with sanitising and report, is formats/html. */
export function readForTest(html: string): readonly JsonNode[] {
  const root: Root = fromHtml(html, { fragment: true });
  return contextForTest().blocks({
    type: 'element',
    tagName: 'body',
    properties: {},
    children: root.children.filter((child) => child.type !== 'doctype'),
  });
}

/** A read context; a picture at `images/abcd.ext` is one whose name is `abcd` sixteen times over. */
export function contextForTest(): ReadContext {
  const ctx: ReadContext = {
    newId: countedIds('r'),
    inline: (element, marks) => fold(element.children.flatMap((child) => pieces(child, marks, []))),
    blocks: (element) => readBlocks(element, ctx),
    picture: (src) => {
      const [, digits, ext] = /^images\/([0-9a-f]{4})\.([a-z]+)$/.exec(src) ?? [];
      return digits === undefined ? null : { picture: `${digits.repeat(16)}.${ext}`, ...SIZE };
    },
    text: (element) =>
      fold(element.children.flatMap((child) => pieces(child, '', [])))
        .map((piece) => piece.text)
        .join(''),
  };
  return ctx;
}

function pieces(node: ElementContent, allowed: string, outer: readonly JsonMark[]): readonly JsonNode[] {
  if (node.type === 'text') return [{ type: 'text', ...(outer.length === 0 ? {} : { marks: outer }), text: node.value }];
  if (node.type !== 'element') return [];
  const marks = joinMarks(outer, readMarks(node, allowed));
  return node.children.flatMap((child) => pieces(child, allowed, marks));
}

function fold(nodes: readonly JsonNode[]): readonly JsonNode[] {
  let ended = true;
  const folded = nodes.map((node) => {
    let text = (node.text ?? '').replace(/[ \t\n\f\r]+/g, ' ');
    if (ended) text = text.replace(/^ /, '');
    if (text !== '') ended = text.endsWith(' ');
    return { ...node, text };
  });
  const last = folded.findLastIndex((node) => node.text !== '');
  return folded
    .map((node, index) => (index === last ? { ...node, text: node.text.replace(/ $/, '') } : node))
    .filter((node) => node.text !== '');
}

function readBlocks(element: Element, ctx: ReadContext): readonly JsonNode[] {
  const found: JsonNode[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    const content = ctx.inline({ ...element, children: loose }, 'language link bold italic');
    if (content.length > 0) found.push({ type: 'paragraph', attrs: { id: ctx.newId() }, content });
    loose = [];
  };
  for (const child of element.children) {
    const read = child.type === 'element' ? readBlock(child, ctx) : null;
    if (read === null) loose.push(child);
    else {
      flush();
      found.push(...read);
    }
  }
  if (!loose.every(isBlank)) flush();
  return found;
}

function readBlock(element: Element, ctx: ReadContext): readonly JsonNode[] | null {
  for (const block of [...BLOCKS].sort((one, other) => (one.readRank ?? 50) - (other.readRank ?? 50))) {
    const read = block.read?.(element, ctx) ?? null;
    if (read !== null) return Array.isArray(read) ? read : [read as JsonNode];
  }
  const inline = ['a', 'span', 'em', 'i', 'strong', 'b', 'cite', 'br', 'sup', 'sub', 'small', 'time'].includes(element.tagName);
  return inline || property(element, 'hidden') !== '' ? null : ctx.blocks(element);
}
