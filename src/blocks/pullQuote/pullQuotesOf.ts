import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';

/** The first line as a pull quote, its speaker where that comes next; every further line is a paragraph after it. A speaker alone is a line like any other. */
export function pullQuotesOf(lines: readonly TurnLine[]): readonly JsonNode[] {
  const [first, second] = lines;
  if (first === undefined) return [];
  const speaker = second?.part === 'attribution' && first.part !== 'attribution' ? second : undefined;
  const rest = lines.slice(speaker === undefined ? 1 : 2);
  return [
    {
      type: 'pullQuote',
      attrs: { id: first.id },
      content: [
        { type: 'pullQuoteText', content: first.content },
        { type: 'attribution', ...(speaker === undefined ? {} : { content: speaker.content }) },
      ],
    },
    ...rest.map((line) => ({ type: 'paragraph', attrs: { id: line.id }, content: line.content })),
  ];
}
