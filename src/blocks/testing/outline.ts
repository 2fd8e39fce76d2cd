import type { JsonMark, JsonNode } from '../../contract/json';

/** Blocks on one line each for tables: `quote(paragraph“text” attribution“who”)`, marks as `[bold:text]`, without ids and empty attributes. */
export function outline(nodes: readonly JsonNode[]): string {
  return nodes.map(outlineNode).join(' ');
}

function outlineNode(node: JsonNode): string {
  const attrs = Object.entries(node.attrs ?? {})
    .filter(([key, value]) => key !== 'id' && value !== '' && value !== null && value !== false && value !== 0)
    .map(([key, value]) => ` ${key}=${String(value).slice(0, 40)}`);
  const content = node.content ?? [];
  const words = content.some((child) => child.text !== undefined)
    ? `“${content.map(piece).join('')}”`
    : content.length === 0
      ? ''
      : `(${outline(content)})`;
  return node.type + (attrs.length === 0 ? '' : `{${attrs.join('').trim()}}`) + words;
}

function piece(node: JsonNode): string {
  const marks = node.marks ?? [];
  return marks.length === 0 ? (node.text ?? '') : `[${marks.map(markWord).join('+')}:${node.text ?? ''}]`;
}

function markWord(mark: JsonMark): string {
  const values = Object.entries(mark.attrs ?? {}).filter(([key, value]) => key !== 'id' && value !== '' && value !== null);
  return values.length === 0 ? mark.type : `${mark.type} ${values.map(([, value]) => String(value)).join(' ')}`;
}
