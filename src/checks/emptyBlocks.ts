import { blockOf } from '../blocks';
import type { JsonNode } from '../contract/json';
import { hasText } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { idOf } from './fieldsOf';
import { perBlock } from './perBlock';

/** Blocks that say something without words of their own. */
const WORDLESS = new Set(['figure', 'gallery', 'divider', 'embed']);

/** Blocks with nothing in them. The one paragraph of an empty story or box, and the last of a story, where one goes on writing, may be empty. */
export const emptyBlocks: StoryCheck = {
  scope: 'story',
  title: 'No empty blocks',
  rules: { 'block.empty': 'warn' },
  run: (doc) => (doc.content ?? []).flatMap((part) => (part.type === 'body' ? emptyIn(part) : [])),
};

function emptyIn(container: JsonNode): readonly Finding[] {
  const children = container.content ?? [];
  const blocks = children.filter(({ type }) => blockOf(type) !== undefined);
  return children.flatMap((child): readonly Finding[] => {
    const { isEmpty, inside } = emptiness(child);
    if (!isEmpty) return inside;
    const isPlace = child.type === 'paragraph' && (blocks.length === 1 || (container.type === 'body' && child === blocks.at(-1)));
    return isPlace ? [] : [finding(child, blocks.length > 1)];
  });
}

/** Whether a block is empty, else what in it is. A part of a block (a list's item) is never a finding itself. */
const emptiness = perBlock((node): { readonly isEmpty: boolean; readonly inside: readonly Finding[] } => {
  if (blockOf(node.type) !== undefined && isEmpty(node)) return { isEmpty: true, inside: [] };
  return { isEmpty: false, inside: node.content?.[0]?.text === undefined ? emptyIn(node) : [] };
});

/** No words in it, and no block that needs none. */
function isEmpty(node: JsonNode): boolean {
  if (WORDLESS.has(node.type) || node.content === undefined) return node.type === 'paragraph' || node.type === 'heading';
  return !hasText(node) && !holdsWordless(node) && !node.attrs?.values;
}

function holdsWordless(node: JsonNode): boolean {
  return (node.content ?? []).some((child) => WORDLESS.has(child.type) || holdsWordless(child));
}

function finding(node: JsonNode, mayGo: boolean): Finding {
  const block = idOf(node);
  const label = blockOf(node.type)?.label ?? node.type;
  const message = `${/^[aeiou]/i.test(label) ? 'An' : 'A'} ${label.charAt(0).toLowerCase()}${label.slice(1)} is empty.`;
  const fix = { label: 'Remove it', edits: [{ kind: 'remove' as const, block }] };
  return { rule: 'block.empty', message, where: { block, field: node.type }, ...(mayGo && block !== '' ? { fix } : {}) };
}
