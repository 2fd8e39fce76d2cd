import { blockOf, nodeOf } from '../../blocks';
import { declaredAs } from '../../blocks/declared/declaredFields';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { metaField } from '../../story/metadata';
import { textOf, walk } from '../../story/walk';

/** Where a check points, in words: a field of the panel, or a block by its kind, its number among its kind and its first words. */
export function placeOf(doc: JsonNode, where: Advice['where']): string {
  return placesIn(doc)(where);
}

/** The same for many places of one document, which is walked once and only where somebody asks for a block. Blocks that the house declares (`declared`) are called as it calls them. */
export function placesIn(doc: JsonNode, declared: readonly DeclaredBlock[] = []): (where: Advice['where']) => string {
  let blocks: ReadonlyMap<string, NumberedBlock> | null = null;
  return (where) => {
    if (where.block === '') return where.field === undefined ? 'The story' : (metaField(where.field)?.label ?? where.field);
    blocks ??= numbered(doc, declared);
    const found = blocks.get(where.block);
    return found === undefined ? 'A block that is gone' : placeWords(found, where.field);
  };
}

interface NumberedBlock {
  readonly node: JsonNode;
  /** What it is called. */
  readonly name: string;
  /** Counted among its kind, from 1. */
  readonly number: number;
}

function numbered(doc: JsonNode, declared: readonly DeclaredBlock[]): ReadonlyMap<string, NumberedBlock> {
  const counts = new Map<string, number>();
  const blocks = new Map<string, NumberedBlock>();
  walk(doc, (node) => {
    const block = node.text === undefined ? blockOf(node.type) : undefined;
    if (block === undefined) return true;
    const own = declaredAs(declared, node);
    const kind = own === null ? node.type : `declared ${own.name}`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    blocks.set(String(node.attrs?.id ?? ''), { node, name: own?.label ?? block.label, number });
    return true;
  });
  return blocks;
}

/** So many words say which block is meant. */
const WORDS = 5;

function placeWords({ node, name, number }: NumberedBlock, field: string | undefined): string {
  const isHead = blockOf(node.type)?.insert === undefined && node.type !== 'declared';
  const head = isHead ? name : `${name} ${number}`;
  const all = textOf(node).trim().split(/\s+/);
  const words = all.slice(0, WORDS).join(' ') + (all.length > WORDS ? ' …' : '');
  const what = field === undefined || field === node.type ? words : (FIELDS[field] ?? nodeOf(field)?.label ?? field);
  return what === '' ? head : `${head}, ${what}`;
}

/** Attributes of blocks in newsroom words. */
const FIELDS: Readonly<Record<string, string>> = {
  url: 'address',
  alt: 'alt text',
  picture: 'file',
};
