import type { JsonNode } from '../../../contract/json';
import { textOf } from '../../../story/walk';

/** The fields and blocks of a story that hold anything, as the tables write them: what it is, a bar, its words. Items of lists stand one by one. */
export function blocksOf(doc: JsonNode): readonly string[] {
  const [head, body] = doc.content ?? [];
  const fields = (head?.content ?? []).filter((field) => textOf(field) !== '').map((field) => `${field.type} | ${textOf(field)}`);
  const dateline = doc.attrs?.dateline === '' ? [] : [`dateline | ${String(doc.attrs?.dateline)}`];
  const blocks = (body?.content ?? []).flatMap((node) =>
    node.type.endsWith('List') ? (node.content ?? []).map((item) => `${node.type} | ${textOf(item)}`) : [`${node.type} | ${textOf(node)}`],
  );
  return [...fields, ...dateline, ...blocks];
}
