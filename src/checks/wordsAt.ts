import { nodeOf } from '../blocks';
import type { AttrTable } from '../blocks/block';
import type { JsonNode, JsonValue } from '../contract/json';
import { textOf, walk } from '../story/walk';
import type { Finding } from './check';
import { fieldsOf, idOf } from './fieldsOf';

/**
 * What stands where findings point, so that it can be told whether it is still the same: of a line its text, of an empty line
 * or anything else in a block all the lines of the block, each with the values that are no prose (where a link leads, which picture it is); of a metadatum its value. A
 * finding about nothing but the story, or about a block that is gone, is its own sentence. Made for `findings`: one walk for all.
 */
export function wordsAt(doc: JsonNode, findings: readonly Finding[]): (finding: Finding) => string {
  const wanted = new Set(findings.map(({ where }) => where.block).filter((block) => block !== ''));
  const blocks = new Map<string, JsonNode>();
  if (wanted.size > 0) {
    walk(doc, (node) => {
      const id = node.text === undefined ? idOf(node) : '';
      if (wanted.has(id) && !blocks.has(id)) blocks.set(id, node);
    });
  }
  return ({ where: { block: id, field, at = 0 }, message }) => {
    if (id === '') return field === undefined ? message : plain(doc.attrs?.[field] ?? null);
    const block = blocks.get(id);
    if (block === undefined) return message;
    const line = fieldsOf(block).find((one) => one.field === field && one.at === at);
    // What is missing is missing to the rest of its block.
    return wordsOf(line === undefined || line.text.trim() === '' ? block : line.node);
  };
}

/** The lines of a node, then what it holds beside them. */
function wordsOf(whole: JsonNode): string {
  const lines: string[] = [];
  const values: string[] = [];
  const note = (attrs: JsonNode['attrs'], usual: AttrTable = {}): void => {
    for (const [key, value] of Object.entries(attrs ?? {})) {
      // A story may say what is usual or leave it out: that is the same.
      const isUsual = value === '' || value === null || plain(value) === plain(usual[key]?.default ?? '');
      if (key !== 'id' && !isUsual) values.push(`${key}: ${plain(value)}`);
    }
  };
  walk(whole, (node) => {
    for (const { attrs } of node.marks ?? []) note(attrs);
    if (node.text !== undefined) return;
    note(node.attrs, nodeOf(node.type)?.attrs);
    if (node.content?.some(({ text }) => text !== undefined) === true) lines.push(textOf(node));
  });
  return [...lines, ...values].join('\n');
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
