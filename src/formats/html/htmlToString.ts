import type { Html, HtmlElement } from '../../blocks/html';
import { safeAddress } from '../../story/address';
import { type AttrKind, PUBLISHED_TAGS, VOID_TAGS } from '../../story/publishedTags';
import { escapeAttribute, escapeText } from './escapeHtml';
import { WrittenHtml } from './writtenHtml';

/**
 * Published trees as HTML, in one pass. Text is escaped; an element or attribute that is not on the list is a bug and throws;
 * an address that may not leave is left out and, where given, told to `onRefused`.
 */
export function htmlToString(nodes: readonly Html[], onRefused?: (address: string) => void): string {
  let out = '';
  for (const node of nodes) out += nodeToString(node, onRefused);
  return out;
}

/** One tree as HTML, as htmlToString writes it. */
export function nodeToString(node: Html, onRefused?: (address: string) => void): string {
  if (typeof node === 'string') return escapeText(node);
  return node instanceof WrittenHtml ? node.html : element(node, onRefused);
}

interface TagShape {
  readonly kinds: ReadonlyMap<string, AttrKind>;
  readonly open: string;
  /** The tag that opens it where it has no attributes. */
  readonly bare: string;
  readonly close: string;
}

/** The list in the form that writing wants: the tags as they stand in the output. */
const SHAPES: ReadonlyMap<string, TagShape> = new Map(
  [...PUBLISHED_TAGS].map(([tag, kinds]) => [
    tag,
    { kinds: new Map(Object.entries(kinds)), open: `<${tag}`, bare: `<${tag}>`, close: VOID_TAGS.has(tag) ? '' : `</${tag}>` },
  ]),
);

/** The tag that opens an element: the part of `htmlToString` before its children. */
export function openTag(element: HtmlElement, onRefused?: (address: string) => void): string {
  return opened(element, shapeOf(element.tag), onRefused);
}

/** The tag that closes an element; '' for one that cannot hold anything. */
export function closeTag(tag: string): string {
  return shapeOf(tag).close;
}

function shapeOf(tag: string): TagShape {
  const shape = SHAPES.get(tag);
  if (shape === undefined) throw new Error(`A block publishes <${tag}>, which is not on the list of publishedTags.ts.`);
  return shape;
}

function element(node: HtmlElement, onRefused?: (address: string) => void): string {
  const shape = shapeOf(node.tag);
  const { children } = node;
  let out = opened(node, shape, onRefused);
  if (shape.close === '' || children === undefined) return out + shape.close;
  for (const child of children) out += nodeToString(child, onRefused);
  return out + shape.close;
}

function opened({ tag, attrs }: HtmlElement, shape: TagShape, onRefused?: (address: string) => void): string {
  if (attrs === undefined) return shape.bare;
  let out = shape.open;
  for (const name in attrs) {
    const value = attrs[name];
    if (value === null || value === undefined || value === false) continue;
    const kind = shape.kinds.get(name);
    if (kind === undefined) throw new Error(`A block publishes <${tag} ${name}>, which is not on the list of publishedTags.ts.`);
    const safe = value === true ? '' : attributeValue(kind, value);
    if (safe === null) onRefused?.(String(value));
    else out += value === true ? ` ${name}` : ` ${name}="${safe}"`;
  }
  return `${out}>`;
}

/** A place on the same page: the way from words to their note, and back. */
const ON_PAGE = /^#[a-z0-9-]{1,80}$/;

function attributeValue(kind: AttrKind, value: string | number): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (kind === 'text') return escapeAttribute(value);
  if (kind === 'number') return /^-?\d{1,9}(\.\d{1,9})?$/.test(value) ? value : null;
  const address = kind === 'picture' ? pictureAddress(value) : value.startsWith('#') && ON_PAGE.test(value) ? value : safeAddress(value);
  return address === null ? null : escapeAttribute(address);
}

/**
 * The address of a picture as it may leave: https or http, `data:` of a raster picture, or a relative path with no scheme
 * and no host. Null for anything else (SVG can carry scripts; `//host` and `\\host` reach other machines).
 */
export function pictureAddress(value: string): string | null {
  if (/^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+=*$/.test(value)) return value;
  if (/[\0-\x20\x7f\\]/.test(value)) return null;
  if (/^https?:\/\/[^/]/i.test(value)) return safeAddress(value);
  return value === '' || value.startsWith('//') || /^[^/?#]*:/.test(value) ? null : value;
}
