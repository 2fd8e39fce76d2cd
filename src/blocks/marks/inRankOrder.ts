import type { JsonMark, JsonNode } from '../../contract/json';
import { mapNodes } from '../../story/walk';
import { MARKS } from '../index';

const rank = new Map(MARKS.map((mark) => [mark.name, mark.rank]));

/** The document with the marks of every text in the order of their rank, the outermost first, as the schema keeps them. */
export function inRankOrder(doc: JsonNode): JsonNode {
  return mapNodes(doc, (node) =>
    node.marks === undefined || inOrder(node.marks) ? node : { ...node, marks: [...node.marks].sort(byRank) },
  );
}

function inOrder(marks: readonly JsonMark[]): boolean {
  return marks.every((mark, index) => index === 0 || byRank(marks[index - 1] ?? mark, mark) <= 0);
}

/** Orders marks for `sort`: the outermost first. */
export function byRank(one: JsonMark, other: JsonMark): number {
  return (rank.get(one.type) ?? 0) - (rank.get(other.type) ?? 0);
}
