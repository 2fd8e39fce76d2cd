import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { JsonValue } from '../../../contract/json';
import { cleaned } from '../fieldGuard/sliceBlocks';
import { blockById, blocksIn, type Dispatch, type PlacedBlock } from './blocks';

type Attrs = { readonly [key: string]: JsonValue };

const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'quote']);

/**
 * Turns the blocks of the selection (or the one of `id`) into paragraphs, subheads, a list or a quote, line by line. The first
 * keeps its id, no word is lost: a speaker becomes a line of its own. Where all are that already, lists and quotes become
 * paragraphs again. False for blocks without running text.
 */
export function turnInto(state: EditorState, name: string, attrs: Attrs, dispatch: Dispatch, id?: string): boolean {
  const single = id === undefined ? null : blockById(state.doc, id);
  const blocks = id === undefined ? blocksIn(state) : single === null ? [] : [single];
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined || !TEXT_BLOCKS.has(name)) return false;
  if (!blocks.every(({ node }) => TEXT_BLOCKS.has(node.type.name))) return false;
  const already = blocks.every(({ node }) => isAlready(node, name, attrs));
  if (already && (name === 'paragraph' || name === 'heading')) return false;
  if (dispatch === undefined) return true;
  const lines = blocks.flatMap(({ node, pos }) => linesOf(node, pos));
  const made = madeOf(state.schema, already ? 'paragraph' : name, attrs, lines, String(first.node.attrs.id));
  const to = last.pos + last.node.nodeSize;
  const tr = state.tr.replaceWith(first.pos, to, made);
  const caret = caretOf(lines, state.selection.head);
  tr.setSelection(TextSelection.create(tr.doc, positionOf(tr.doc, first.pos, made, caret)));
  dispatch(tr.scrollIntoView());
  return true;
}

function isAlready(node: Node, name: string, attrs: Attrs): boolean {
  return node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value);
}

interface Line {
  readonly content: Fragment;
  /** Where the content stood. */
  readonly start: number;
  readonly id: string;
}

function linesOf(node: Node, pos: number): Line[] {
  if (node.isTextblock) return [{ content: node.content, start: pos + 1, id: String(node.attrs.id ?? '') }];
  const lines: Line[] = [];
  node.descendants((child, offset) => {
    const empty = child.type.name === 'attribution' && child.content.size === 0;
    if (child.isTextblock && !empty) lines.push({ content: child.content, start: pos + 1 + offset + 1, id: String(child.attrs.id ?? '') });
    return !child.isTextblock;
  });
  return lines;
}

function madeOf(schema: Schema, name: string, attrs: Attrs, lines: readonly Line[], id: string): Node[] {
  const type = schema.nodes[name];
  const paragraph = schema.nodes.paragraph;
  if (type === undefined || paragraph === undefined) throw new Error(`There is no block ${name}`);
  if (type.isTextblock) return lines.map((line, at) => textblock(type, { ...attrs, id: at === 0 ? id : line.id }, line));
  const inner = lines.map((line) => textblock(paragraph, { id: line.id === id ? '' : line.id }, line));
  const item = schema.nodes.listItem;
  const attribution = schema.nodes.attribution;
  if (name === 'quote' && attribution !== undefined) return [type.create({ ...attrs, id }, [...inner, attribution.create()])];
  return [
    type.create(
      { ...attrs, id },
      inner.map((line) => item?.create(null, line) ?? line),
    ),
  ];
}

function textblock(type: NodeType, attrs: Attrs, line: Line): Node {
  return type.create(attrs, cleaned(line.content, type.markSet));
}

/** The line of the caret and the place in it; the first line where the caret is elsewhere. */
function caretOf(lines: readonly Line[], head: number): { readonly line: number; readonly offset: number } {
  const at = lines.findIndex(({ start, content }) => head >= start && head <= start + content.size);
  const line = lines[at];
  return line === undefined ? { line: 0, offset: 0 } : { line: at, offset: head - line.start };
}

function positionOf(doc: Node, from: number, made: readonly Node[], caret: { readonly line: number; readonly offset: number }): number {
  const to = from + Fragment.from([...made]).size;
  let line = -1;
  let found = from + 1;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    line += 1;
    if (line === caret.line) found = pos + 1 + Math.min(caret.offset, node.content.size);
    return false;
  });
  return found;
}

/** Name and place of the blocks that a menu may offer to turn a block into. */
export function canTurn({ node }: PlacedBlock): boolean {
  return TEXT_BLOCKS.has(node.type.name);
}
