import type { Node } from '@tiptap/pm/model';
import { blockOf } from '../../../blocks';
import type { JsonNode } from '../../../contract/json';
import { eachBlock } from '../commands/blocks';
import type { OutlineRow } from '../EditorApi';
import { holdsBlocks, isField } from '../fieldGuard/cells';

const LONGEST = 120;

/** The outline of a document: head fields and body blocks in order, a box by its title. */
export function outlineOf(doc: Node): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  eachBlock(doc, (node) => {
    rows.push({
      id: String(node.attrs.id),
      block: node.type.name,
      level: node.type.name === 'heading' ? Number(node.attrs.level) : 0,
      text: wordsOf(node).trim().slice(0, LONGEST),
      state: blockOf(node.type.name)?.state?.(node.toJSON() as JsonNode)?.word ?? '',
    });
  });
  return rows;
}

function wordsOf(node: Node): string {
  if (!holdsBlocks(node)) return node.textBetween(0, node.content.size, ' ');
  const titles: string[] = [];
  node.forEach((part) => {
    if (isField(part)) titles.push(part.textContent);
  });
  return titles.join(' ');
}
