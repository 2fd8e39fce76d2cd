import { Fragment, Node } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { BLOCKS, blockOf, nodeOf } from '../../../blocks';
import { attrsOf } from '../../../blocks/attributes';
import type { Block } from '../../../blocks/block';
import { isUsedIn } from '../../../blocks/editor/houseBlocks';
import type { JsonNode, JsonValue } from '../../../contract/json';
import { GUARDED } from '../fieldGuard/guardedDelete';
import { withAllowedMarks } from '../fieldGuard/sliceBlocks';
import { blockById, blocksIn, type Dispatch, type Siblings } from './blocks';
import { type Piece, type Spot, turnPieces } from './turnPieces';

type Attrs = { readonly [key: string]: JsonValue };

/** What a new line is: the first block of the body. */
const PLAIN = BLOCKS.find((block) => block.insert !== undefined)?.name ?? 'paragraph';

/**
 * Turns the blocks of the selection (or the one of `id`) into another block, line by line, in the innermost box that can hold it.
 * The first keeps its id, no word is lost. Where all are that already, what holds lines becomes paragraphs again. False where a
 * block among them cannot be turned, nothing would change, or the house does not use the block: but what is of that kind already may take
 * another form of it.
 */
export function turnInto(state: EditorState, name: string, attrs: Attrs, dispatch: Dispatch, id?: string): boolean {
  for (const siblings of id === undefined ? blocksIn(state) : byId(state, id)) {
    const target = targetOf(state, siblings, name, attrs);
    if (target === null) continue;
    if (dispatch !== undefined) turn(state, siblings, target, target.name === name ? attrs : {}, dispatch);
    return true;
  }
  return false;
}

function canTurn(name: string): boolean {
  return blockOf(name)?.turn !== undefined;
}

function byId(state: EditorState, id: string): readonly Siblings[] {
  const block = blockById(state.doc, id);
  if (block === null) return [];
  const $pos = state.doc.resolve(block.pos);
  return [{ parent: $pos.parent, index: $pos.index(), blocks: [block] }];
}

/** What these blocks may become; null where they may not, or are it already. */
function targetOf(state: EditorState, { parent, index, blocks }: Siblings, name: string, attrs: Attrs): Block | null {
  if (!blocks.every(({ node }) => canTurn(node.type.name))) return null;
  const already = blocks.every(({ node }) => isAlready(node, name, attrs));
  if (already && blocks[0]?.node.isTextblock === true) return null;
  const target = blockOf(already ? PLAIN : name);
  const type = parent.type.schema.nodes[target?.name ?? ''];
  if (target?.turn === undefined || type === undefined) return null;
  if (!isUsedIn(state, target.name) && !blocks.every(({ node }) => node.type === type)) return null;
  return parent.canReplaceWith(index, index + blocks.length, type) ? target : null;
}

function isAlready(node: Node, name: string, attrs: Attrs): boolean {
  return node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value);
}

function turn(state: EditorState, { blocks }: Siblings, target: Block, attrs: Attrs, dispatch: NonNullable<Dispatch>): void {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return;
  const pieces = turnPieces(blocks, target.name);
  const kept = keptAttrs(blocks, target.name, attrs);
  const made = withIds(withAttrs(madeOf(pieces, target, attrs, state), target.name, kept), String(first.node.attrs.id ?? ''));
  const tr = state.tr.setMeta(GUARDED, true).replaceWith(first.pos, last.pos + last.node.nodeSize, made);
  tr.setSelection(caretIn(tr.doc, first.pos, made, pieces, state.selection.head));
  dispatch(tr.scrollIntoView());
}

/** What is no text and has its place in the target too, as the time of a correction that becomes an entry: attributes of one and the same kind, the first that says anything. */
function keptAttrs(blocks: Siblings['blocks'], name: string, asked: Attrs): Attrs {
  const spec = nodeOf(name);
  const kept: { [key: string]: JsonValue } = {};
  for (const [key, attr] of Object.entries(spec === undefined ? {} : attrsOf(spec))) {
    if (key === 'id' || Object.hasOwn(asked, key)) continue;
    const from = blocks.find(({ node }) => {
      const other = nodeOf(node.type.name);
      return other !== undefined && attrsOf(other)[key] === attr && node.attrs[key] !== attr.default;
    });
    if (from !== undefined) kept[key] = from.node.attrs[key] as JsonValue;
  }
  return kept;
}

/** The first block of the target with `attrs` beside its own. */
function withAttrs(made: readonly Node[], name: string, attrs: Attrs): Node[] {
  const at = made.findIndex((node) => node.type.name === name);
  return made.map((node, index) => (index === at ? node.type.create({ ...node.attrs, ...attrs }, node.content, node.marks) : node));
}

/** Runs of lines become the target, what was kept stands between them. */
function madeOf(pieces: readonly Piece[], target: Block, attrs: Attrs, state: EditorState): Node[] {
  const made: Node[] = [];
  let run: Extract<Piece, { line: unknown }>[] = [];
  const flush = () => {
    const lines = run.map((piece) => piece.line);
    if (lines.length > 0) made.push(...(target.turn?.into(lines, attrs) ?? []).map((json) => asNode(json, state)));
    run = [];
  };
  for (const piece of pieces) {
    if ('line' in piece) run.push(piece);
    else {
      flush();
      made.push(piece.kept);
    }
  }
  flush();
  return made;
}

/** The node of the schema, without the marks that may not stand where the text has come to. */
function asNode(json: JsonNode, state: EditorState): Node {
  return withAllowedMarks(Node.fromJSON(state.schema, json));
}

/** The first block keeps the id of the first that was turned; inside, an id that stands twice goes. */
function withIds(made: readonly Node[], id: string): Node[] {
  const used = new Set<string>();
  const named = (node: Node, given: string): Node => {
    const keeps = given !== '' && !used.has(given);
    if (keeps) used.add(given);
    const parts: Node[] = [];
    node.forEach((part) => parts.push(part.isText ? part : named(part, String(part.attrs.id ?? ''))));
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: keeps ? given : '' } : node.attrs;
    return node.type.create(attrs, parts, node.marks);
  };
  return made.map((node, at) => named(node, at === 0 ? id : String(node.attrs.id ?? '')));
}

/** The caret where it was in its words: in the line with the same words, counted among its likes. */
function caretIn(doc: Node, from: number, made: readonly Node[], pieces: readonly Piece[], head: number): Selection {
  const lines: readonly Spot[] = pieces.flatMap((piece) => ('line' in piece ? (piece.inside ?? [piece]) : []));
  const at = lines.findIndex(({ start, text }) => start >= 0 && head >= start && head <= start + text.length);
  const line = lines[at];
  if (line === undefined) return Selection.near(doc.resolve(from + 1), 1);
  let before = lines.slice(0, at).filter(({ text }) => text === line.text).length;
  let found = -1;
  doc.nodesBetween(from, from + Fragment.from(made).size, (node, pos) => {
    if (node.isTextblock && node.textContent === line.text && found < 0) {
      if (before === 0) found = pos + 1;
      before -= 1;
    }
    return !node.isTextblock;
  });
  return found < 0 ? Selection.near(doc.resolve(from + 1), 1) : TextSelection.create(doc, found + head - line.start);
}
