import { nodeOf } from '../../blocks';
import { isLine } from '../../blocks/isLine';
import { byRank } from '../../blocks/marks/inRankOrder';
import type { JsonNode } from '../../contract/json';
import { mapNodes, textOf } from '../../story/walk';
import type { Dressed } from './piecesOfMade';

/** A document with the marks of texts that stand in it, each as far as its place may hold them. Texts that stand more than once take theirs in order. The byline has its own. */
export function applyMarks(doc: JsonNode, texts: readonly Dressed[]): JsonNode {
  if (texts.length === 0) return doc;
  const byText = new Map<string, Dressed[]>();
  for (const one of texts) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  return mapNodes(doc, (node) => {
    if (!isLine(node) || node.type === 'byline') return node;
    const found = byText.get(textOf(node))?.shift();
    return found === undefined ? node : { ...node, content: dressed(found, (nodeOf(node.type)?.marks ?? '').split(' ')) };
  });
}

function dressed({ text, marks }: Dressed, allowed: readonly string[]): readonly JsonNode[] {
  const held = marks.filter(({ mark }) => allowed.includes(mark.type));
  const borders = [...new Set([0, text.length, ...held.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, index): JsonNode => {
    const to = borders[index + 1] ?? text.length;
    const over = held.filter(({ start, end }) => start <= from && end >= to).map(({ mark }) => mark);
    const each = over.filter((mark, at) => over.findIndex(({ type }) => type === mark.type) === at).sort(byRank);
    const words = text.slice(from, to);
    return each.length === 0 ? { type: 'text', text: words } : { type: 'text', marks: each, text: words };
  });
}
