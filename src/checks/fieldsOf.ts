import { blockOf } from '../blocks';
import { isLine } from '../blocks/isLine';
import type { JsonNode } from '../contract/json';

/** A line of text in a block. */
export interface TextField {
  /** Id of the block that it belongs to. */
  readonly block: string;
  /** Name of its node: `paragraph`, `caption`, `tableCell` … */
  readonly field: string;
  /** Which one of that name in the block, from 0. */
  readonly at: number;
  readonly node: JsonNode;
  /** Its plain text. Offsets of findings and edits are in it, in UTF-16 units. */
  readonly text: string;
}

/** The lines of text of a block itself, in order, the empty ones too; those of blocks inside it are theirs. A block that is a line of text has one: itself. */
export function fieldsOf(block: JsonNode): readonly TextField[] {
  const id = idOf(block);
  const counts = new Map<string, number>();
  const fields: TextField[] = [];
  const look = (node: JsonNode): void => {
    if (isLine(node)) {
      const at = counts.get(node.type) ?? 0;
      counts.set(node.type, at + 1);
      fields.push({ block: id, field: node.type, at, node, text: lineOf(node) });
      return;
    }
    for (const child of node.content ?? []) if (blockOf(child.type) === undefined) look(child);
  };
  look(block);
  return fields;
}

/** Id of a block; '' where it has none. */
export function idOf(block: JsonNode): string {
  return typeof block.attrs?.id === 'string' ? block.attrs.id : '';
}

function lineOf(node: JsonNode): string {
  let text = '';
  for (const piece of node.content ?? []) text += piece.text ?? '';
  return text;
}
