import type { JsonNode } from '../../contract/json';
import type { TextContext } from '../block';

/** The items of a list in plain text, each with the sign of its place before its first line and its further lines set in. */
export function itemsText(list: JsonNode, indent: string, sign: (index: number) => string, ctx: TextContext): string {
  return (list.content ?? [])
    .map((item, index) => `${indent}${sign(index)}${ctx.blocks(item.content ?? [], `${indent}  `).trimStart()}`)
    .join('\n');
}
