import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonMark, JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import type { ReadContext } from '../block';
import { isBlank, property } from '../hast';
import { BLOCKS, nodeOf } from '../index';
import { isBoxed } from '../isBlock';
import { momentOf } from '../moment';
import { joinMarks, readMarks, standsAfterMark } from '../readMarks';
import { TEXT_MARKS } from '../textMarks';

/** Size of every picture that a test's `images/…` address leads to. */
const SIZE = { width: 1200, height: 800 };

/** The blocks of a piece of HTML, read by the blocks themselves with the smallest reader that can carry them. Real reading, with sanitising and report, is formats/html. */
export function readForTest(html: string, declarations: readonly DeclaredBlock[] = []): readonly JsonNode[] {
  const root: Root = fromHtml(html, { fragment: true });
  return contextForTest(declarations).blocks({
    type: 'element',
    tagName: 'body',
    properties: {},
    children: root.children.filter((child) => child.type !== 'doctype'),
  });
}

/** A read context; a picture at `images/abcd.ext` is one whose name is `abcd` sixteen times over. */
export function contextForTest(declarations: readonly DeclaredBlock[] = []): ReadContext {
  const ctx: ReadContext = {
    newId: countedIds('r'),
    declarations,
    inline: (element, marks) => fold(element.children.flatMap((child) => pieces(child, marks, []))),
    blocks: (element) => readBlocks(element, ctx),
    boxed: (node) => isBoxed(nodeOf(node.type)),
    picture: (src) => {
      const [, digits, ext] = /^images\/([0-9a-f]{4})\.([a-z]+)$/.exec(src) ?? [];
      return digits === undefined ? null : { picture: `${digits.repeat(16)}.${ext}`, ...SIZE };
    },
    text: (element) =>
      fold(element.children.flatMap((child) => pieces(child, '', [])))
        .map((piece) => piece.text)
        .join(''),
    moment: momentOf,
    source: (element) => element.children.map(sourceOf).join(''),
  };
  return ctx;
}

/** Enough of a serialiser for what a block's fixture holds. */
function sourceOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (node.type !== 'element') return '';
  const attrs = Object.entries(node.properties).map(([name, value]) => ` ${name === 'className' ? 'class' : name}="${String(value)}"`);
  return `<${node.tagName}${attrs.join('')}>${node.children.map(sourceOf).join('')}</${node.tagName}>`;
}

function pieces(node: ElementContent, allowed: string, outer: readonly JsonMark[]): readonly JsonNode[] {
  if (node.type === 'text') return [{ type: 'text', ...(outer.length === 0 ? {} : { marks: outer }), text: node.value }];
  if (node.type !== 'element' || standsAfterMark(node)) return [];
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
    const content = ctx.inline({ ...element, children: loose }, TEXT_MARKS);
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
  const inline = 'a abbr b br cite em i s small span strong sub sup time'.split(' ').includes(element.tagName);
  return inline || property(element, 'hidden') !== '' ? null : ctx.blocks(element);
}
