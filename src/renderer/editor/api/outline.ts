import type { Node } from '@tiptap/pm/model';
import { eachBlock } from '../commands/blocks';
import type { OutlineRow } from '../EditorApi';

const LONGEST = 120;

/** The outline of a document: head fields and body blocks in order. */
export function outlineOf(doc: Node): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  eachBlock(doc, (node) => {
    rows.push({
      id: String(node.attrs.id),
      block: node.type.name,
      level: node.type.name === 'heading' ? Number(node.attrs.level) : 0,
      text: node.textBetween(0, node.content.size, ' ').trim().slice(0, LONGEST),
      state: stateOf(node),
    });
  });
  return rows;
}

function stateOf(node: Node): OutlineRow['state'] {
  if (node.type.name === 'figure') return node.attrs.picture === '' ? 'missing' : '';
  if (node.type.name !== 'alsoRead') return '';
  let open = false;
  node.forEach((item) => {
    if (item.attrs.url === '' && item.attrs.story === '') open = true;
  });
  return open ? 'unresolved' : '';
}
