import type { JsonNode, JsonValue } from '../contract/json';
import { mapNodes } from '../story/walk';
import type { Edit, Fix } from './check';
import { fieldsOf, idOf } from './fieldsOf';

type TextEdit = Extract<Edit, { readonly kind: 'text' }>;

/** The document with all edits of a fix in it. Marks stay on what stays, new text takes those of the text before it. A block or field that is gone is passed over; an emptied container keeps what its schema asks for, so a removal is only for blocks that may be missing. */
export function applyFix(doc: JsonNode, fix: Fix): JsonNode {
  const metadata: Record<string, JsonValue> = {};
  for (const edit of fix.edits) if (edit.kind === 'metadata') metadata[edit.key] = edit.value;
  const byBlock = new Map<string, Edit[]>();
  for (const edit of fix.edits) {
    if (edit.kind === 'metadata') continue;
    byBlock.set(edit.block, [...(byBlock.get(edit.block) ?? []), edit]);
  }
  const changed = mapNodes(doc, (node) => {
    const edits = node.text === undefined ? byBlock.get(idOf(node)) : undefined;
    return edits === undefined || idOf(node) === '' ? node : changeBlock(node, edits);
  });
  return Object.keys(metadata).length === 0 ? changed : { ...changed, attrs: { ...changed.attrs, ...metadata } };
}

function changeBlock(block: JsonNode, edits: readonly Edit[]): JsonNode | null {
  if (edits.some((edit) => edit.kind === 'remove')) return null;
  let attrs = block.attrs;
  const texts: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'attr') attrs = { ...attrs, [edit.attr]: edit.value };
    if (edit.kind === 'text') texts.push(edit);
  }
  const changed = new Map<JsonNode, JsonNode>();
  for (const field of fieldsOf(block)) {
    const own = texts.filter((edit) => edit.field === field.field && (edit.at ?? 0) === field.at);
    if (own.length > 0) changed.set(field.node, { ...field.node, content: changeText(field.node.content ?? [], own) });
  }
  const whole = changed.get(block) ?? mapNodes(block, (node) => changed.get(node) ?? node);
  return attrs === block.attrs ? whole : { ...whole, ...(attrs === undefined ? {} : { attrs }) };
}

/** Applies the edits from the last to the first, so that none moves another. */
function changeText(content: readonly JsonNode[], edits: readonly TextEdit[]): readonly JsonNode[] {
  const ordered = [...edits].sort((one, other) => other.from - one.from);
  return ordered.reduce(changeOnce, content);
}

function changeOnce(content: readonly JsonNode[], { from, to, text }: TextEdit): readonly JsonNode[] {
  const after: JsonNode[] = [];
  let start = 0;
  let open = text;
  for (const [index, piece] of content.entries()) {
    const words = piece.text ?? '';
    const end = start + words.length;
    const isLast = index === content.length - 1;
    const takes = open !== '' && (from < end || isLast) && from >= start;
    const kept = words.slice(0, Math.max(0, from - start)) + (takes ? open : '') + words.slice(Math.max(0, to - start));
    if (takes) open = '';
    if (kept !== '') after.push({ ...piece, text: kept });
    start = end;
  }
  return after.length === 0 && open !== '' ? [{ type: 'text', text: open }] : after;
}
