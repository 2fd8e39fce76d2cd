import { blockOf, nodeOf } from '../../blocks';
import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { metaField } from '../../story/metadata';
import { textOf, walk } from '../../story/walk';

/** Where a check points, in words: a field of the panel, or a block by its kind, its number among its kind and its first words. */
export function placeOf(doc: JsonNode, where: Advice['where']): string {
  if (where.block === '') return where.field === undefined ? 'The story' : (metaField(where.field)?.label ?? where.field);
  const counts = new Map<string, number>();
  let place = 'A block that is gone';
  walk(doc, (node) => {
    const block = blockOf(node.type);
    if (block === undefined) return true;
    const at = (counts.get(node.type) ?? 0) + 1;
    counts.set(node.type, at);
    if (node.attrs?.id === where.block) place = placeWords(node, at, where.field);
    return true;
  });
  return place;
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
