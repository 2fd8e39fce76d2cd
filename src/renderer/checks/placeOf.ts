import { blockOf, nodeOf } from '../../blocks';
import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { metaField } from '../../story/metadata';
import { textOf, walk } from '../../story/walk';

/** Where a check points, in words: a field of the panel, or a block by its kind, its number among its kind and its first words. */
export function placeOf(doc: JsonNode, where: Advice['where']): string {
  return placesIn(doc)(where);
}

/** The same for many places of one document, which is walked once and only where somebody asks for a block. */
export function placesIn(doc: JsonNode): (where: Advice['where']) => string {
  let blocks: ReadonlyMap<string, NumberedBlock> | null = null;
  return (where) => {
    if (where.block === '') return where.field === undefined ? 'The story' : (metaField(where.field)?.label ?? where.field);
    blocks ??= numbered(doc);
    const found = blocks.get(where.block);
    return found === undefined ? 'A block that is gone' : placeWords(found.node, found.number, where.field);
  };
}

interface NumberedBlock {
  readonly node: JsonNode;
  /** Counted among its kind, from 1. */
  readonly number: number;
}

function numbered(doc: JsonNode): ReadonlyMap<string, NumberedBlock> {
  const counts = new Map<string, number>();
  const blocks = new Map<string, NumberedBlock>();
  walk(doc, (node) => {
    if (node.text !== undefined || blockOf(node.type) === undefined) return true;
    const number = (counts.get(node.type) ?? 0) + 1;
    counts.set(node.type, number);
    blocks.set(String(node.attrs?.id ?? ''), { node, number });
    return true;
  });
  return blocks;
}

function placeWords(node: JsonNode, at: number, field: string | undefined): string {
  const name = blockOf(node.type)?.label ?? node.type;
  const head = blockOf(node.type)?.insert === undefined ? name : `${name} ${at}`;
  const words = textOf(node).split(/\s+/).slice(0, 5).join(' ');
  const what = field === undefined || field === node.type ? words : (FIELDS[field] ?? nodeOf(field)?.label ?? field);
  return what === '' ? head : `${head}, ${what}`;
}

/** Attributes of blocks in newsroom words. */
const FIELDS: Readonly<Record<string, string>> = {
  url: 'address',
  alt: 'alt text',
  picture: 'file',
};
