import { blockOf } from '../blocks';
import type { JsonNode } from '../contract/json';
import { hasText, textOf, walk } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { fieldsOf, idOf } from './fieldsOf';

/** Notes that no words lead to, and words whose note is gone (an empty one says so itself). The rules bear the names that the export gives them. */
export const notes: StoryCheck = {
  scope: 'story',
  title: 'Notes tied to their words',
  rules: { 'note.no-place': 'warn', 'note.no-text': 'block' },
  run(doc) {
    const { used, lists } = notesIn(doc);
    const written = lists.flatMap(fieldsOf);
    const refs = new Set(written.map(({ node }) => refOf(node)));
    const orphans = written.filter(({ node }) => hasText(node) && !used.has(refOf(node)));
    const gone = [...used].filter(([ref]) => !refs.has(ref));
    return [
      ...gone.map(([, { block, words }]): Finding => {
        return { rule: 'note.no-text', message: `The note that belongs to “${words.slice(0, 60)}” is gone.`, where: { block } };
      }),
      ...orphans.map(({ node, block, field, at }): Finding => {
        const message = `No words lead to the note “${textOf(node).trim().slice(0, 60)}”.`;
        return { rule: 'note.no-place', message, where: { block, field, at } };
      }),
    ];
  },
};

/** The words that each note belongs to, by its ref, and the lists of notes. */
function notesIn(doc: JsonNode): {
  readonly used: ReadonlyMap<string, { block: string; words: string }>;
  readonly lists: readonly JsonNode[];
} {
  const used = new Map<string, { block: string; words: string }>();
  const lists: JsonNode[] = [];
  let block = '';
  walk(doc, (node) => {
    if (blockOf(node.type) !== undefined) block = idOf(node);
    if (node.type === 'footnotes') lists.push(node);
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'note') continue;
      const ref = String(mark.attrs?.ref ?? '');
      used.set(ref, { block: used.get(ref)?.block ?? block, words: (used.get(ref)?.words ?? '') + (node.text ?? '') });
    }
  });
  return { used, lists };
}

function refOf(node: JsonNode): string {
  return String(node.attrs?.ref ?? '');
}
