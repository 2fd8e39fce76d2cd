import { isLine } from '../blocks/isLine';
import type { JsonNode } from '../contract/json';
import { textOf } from '../story/walk';
import { idOf } from './fieldsOf';

/** A stretch of one line of text, as `Place` names it. */
export interface TextRange {
  readonly block: string;
  readonly field: string;
  /** Which field of that name in the block, from 0. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a field of a declared block from a UTF-16 offset in its text (`textOf`) to its end: of a line one stretch, of paragraphs one each. */
export function rangesFrom(block: JsonNode, part: JsonNode, offset: number): readonly TextRange[] {
  if (isLine(part)) {
    const at = (block.content ?? []).filter(isLine).indexOf(part);
    return [{ block: idOf(block), field: part.type, at, from: offset, to: textOf(part).length }];
  }
  const ranges: TextRange[] = [];
  let start = 0;
  for (const paragraph of part.content ?? []) {
    const { length } = textOf(paragraph);
    if (length === 0) continue;
    const from = Math.max(0, offset - start);
    if (from < length) ranges.push({ block: idOf(paragraph), field: paragraph.type, at: 0, from, to: length });
    start += length + 1;
  }
  return ranges;
}
