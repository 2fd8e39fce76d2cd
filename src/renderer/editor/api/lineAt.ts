import type { Node } from '@tiptap/pm/model';
import { blockOf } from '../../../blocks';
import { blockById, type PlacedBlock } from '../commands/blocks';

/** A line of text in a block, as the places of checks and the edits of fixes name it (src/checks/fieldsOf.ts counts in the same way); null where it is gone. */
export function lineAt(doc: Node, id: string, field: string, at = 0): PlacedBlock | null {
  const block = blockById(doc, id);
  if (block === null) return null;
  if (block.node.isTextblock) return block.node.type.name === field && at === 0 ? block : null;
  let seen = 0;
  let found: PlacedBlock | null = null;
  block.node.descendants((part, offset) => {
    // What stands in a block inside is that block's own.
    if (found !== null || blockOf(part.type.name) !== undefined) return false;
    if (!part.isTextblock) return true;
    if (part.type.name === field) {
      if (seen === at) found = { node: part, pos: block.pos + 1 + offset };
      seen += 1;
    }
    return false;
  });
  return found;
}
