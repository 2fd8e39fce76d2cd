import { blockOf } from '../../blocks';
import type { JsonNode } from '../../contract/json';
import { walk } from '../../story/walk';
import { fieldsOf, type TextField } from '../fieldsOf';

/** The lines of text of a story in document order, each with the paragraph that comes next beside it, if one does. */
export function textRun(doc: JsonNode): readonly { readonly field: TextField; readonly next: string | null }[] {
  const lines: { field: TextField; next: string | null }[] = [];
  walk(doc, (node) => {
    const children = node.content ?? [];
    for (const [index, child] of children.entries()) {
      if (blockOf(child.type) === undefined || child.type === 'rawHtml') continue;
      const after = children[index + 1];
      const next = child.type === 'paragraph' && after?.type === 'paragraph' ? (fieldsOf(after)[0]?.text ?? null) : null;
      for (const field of fieldsOf(child)) lines.push({ field, next });
    }
    return node.text === undefined;
  });
  return lines;
}
