import type { HouseTree } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { type HouseElement, mayBeEmpty } from '../../story/houseTree';
import { hasText, textOf } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html, type HtmlAttrs } from '../html';
import { type DeclaredPart, isFilled } from './declaredFields';

/** What the writing of a tree needs, and what it tells. */
export interface TreeWriting {
  readonly parts: ReadonlyMap<string, DeclaredPart>;
  readonly ctx: PublishContext;
  /** Names of the fields that have found a place. */
  readonly written: Set<string>;
}

/**
 * A declared tree with the fields of a block in it. An element with `when` stands only where that field has something in it; one that
 * would hold nothing but empty fields is not written.
 */
export function publishTree(tree: HouseTree, writing: TreeWriting, inLink = false): readonly Html[] {
  if (typeof tree === 'string') return tree === '' ? [] : [tree];
  if (!('tag' in tree)) return publishField(tree.field, writing, inLink);
  if (tree.when !== undefined && !isFilled(writing.parts.get(tree.when))) return [];
  const inside = inLink || tree.tag === 'a';
  const children = (tree.children ?? []).flatMap((child) => publishTree(child, writing, inside));
  if (mayBeEmpty(tree) && children.every((child) => typeof child === 'string' && child.trim() === '')) return [];
  if (tree.when !== undefined && writing.parts.get(tree.when)?.field.kind === 'flag') writing.written.add(tree.when);
  return [el(tree.tag, publishAttrs(tree, writing), ...children)];
}

function publishField(name: string, { parts, ctx, written }: TreeWriting, inLink: boolean): readonly Html[] {
  const part = parts.get(name);
  if (part === undefined || !isFilled(part)) return [];
  const { field, node, value } = part;
  if (node === null) {
    if (value === undefined || value === true) return [];
    written.add(name);
    return [String(value)];
  }
  written.add(name);
  return field.kind === 'line' ? lineOf(node, ctx, inLink) : ctx.blocks(paragraphsOf(node));
}

/** The words of a line; of several paragraphs one after the other, where the house has made a line of them. */
function lineOf(node: JsonNode, ctx: PublishContext, inLink: boolean): readonly Html[] {
  const lines = node.type === 'declaredText' ? (node.content ?? []).filter(hasText) : [node];
  const content = lines.flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'text', text: ' ' }]), ...(line.content ?? [])]);
  return ctx.inline({ ...node, content: inLink ? content.map(withoutLink) : content });
}

/** A link cannot stand in a link: the house's own is kept. */
function withoutLink(piece: JsonNode): JsonNode {
  const marks = piece.marks?.filter((mark) => mark.type !== 'link');
  return marks === undefined ? piece : { ...piece, marks };
}

/** The text of a field as paragraphs. */
export function paragraphsOf(node: JsonNode): readonly JsonNode[] {
  if (node.type === 'declaredText') return node.content ?? [];
  return [{ type: 'paragraph', attrs: { id: '' }, ...(node.content === undefined ? {} : { content: node.content }) }];
}

function publishAttrs(tree: HouseElement, { parts, written }: TreeWriting): HtmlAttrs {
  const attrs: { [name: string]: string | boolean } = {};
  for (const [name, from] of Object.entries(tree.attrs ?? {})) {
    if (typeof from === 'string') {
      attrs[name] = from;
      continue;
    }
    const part = parts.get(from.field);
    if (part === undefined || !isFilled(part)) continue;
    attrs[name] = part.node === null ? (part.value === true ? true : String(part.value)) : textOf(part.node).replace(/\s+/g, ' ').trim();
    // Words in an attribute are words once more: their marks would be lost if they stood nowhere else.
    if (part.node === null) written.add(from.field);
  }
  return attrs;
}
