import type { Html, HtmlAttrs, HtmlElement } from '../../blocks/html';
import { safeAddress } from '../../story/address';
import { type AttrKind, PUBLISHED_TAGS, VOID_TAGS } from '../../story/publishedTags';
import { escapeAttribute, escapeText } from './escapeHtml';

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
  return typeof node === 'string' ? escapeText(node) : element(node, onRefused);
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

function element(node: HtmlElement, onRefused?: (address: string) => void): string {
  const { tag, attrs, children } = node;
  const shape = SHAPES.get(tag);
  if (shape === undefined) throw new Error(`A block publishes <${tag}>, which is not on the list of publishedTags.ts.`);
  let out = attrs === undefined ? shape.bare : attributes(tag, attrs, shape, onRefused);
  if (shape.close === '' || children === undefined) return out + shape.close;
  for (const child of children) out += typeof child === 'string' ? escapeText(child) : element(child, onRefused);
  return out + shape.close;
}

/** The tag that opens an element. */
function attributes(tag: string, attrs: HtmlAttrs, shape: TagShape, onRefused?: (address: string) => void): string {
  let out = '';
  for (const name in attrs) {
    const value = attrs[name];
    if (value === null || value === undefined || value === false) continue;
    const kind = shape.kinds.get(name);
    if (kind === undefined) throw new Error(`A block publishes <${tag} ${name}>, which is not on the list of publishedTags.ts.`);
    const safe = value === true ? '' : attributeValue(kind, value);
    if (safe === null) onRefused?.(String(value));
    else out += value === true ? ` ${name}` : ` ${name}="${safe}"`;
  }
  return out === '' ? shape.bare : `${shape.open}${out}>`;
}

/** A place on the same page: the way from words to their note, and back. */
const ON_PAGE = /^#[a-z0-9-]{1,80}$/;

function attributeValue(kind: AttrKind, value: string | number): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (kind === 'text') return escapeAttribute(value);
  if (kind === 'number') return /^-?\d{1,9}(\.\d{1,9})?$/.test(value) ? value : null;
  const address = kind === 'picture' ? pictureAddress(value) : ON_PAGE.test(value) ? value : safeAddress(value);
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
