import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';

/** One list item a line. */
export function itemsFrom(lines: readonly TurnLine[]): readonly JsonNode[] {
  return lines.map((line) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', attrs: { id: line.id }, content: line.content }],
  }));
}
