import { blockOf } from '../blocks';
import type { JsonNode } from '../contract/json';
import { hasText, textOf, walk } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { fieldsOf, idOf } from './fieldsOf';
import { perBlock, unitsOf } from './perBlock';

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

/** The words under notes and the lists of notes in one block. */
const notesOf = perBlock((unit) => {
  const words: { readonly ref: string; readonly block: string; readonly text: string }[] = [];
  const lists: JsonNode[] = [];
  let block = '';
  walk(unit, (node) => {
    if (blockOf(node.type) !== undefined) block = idOf(node);
    if (node.type === 'footnotes') lists.push(node);
    const mark = node.marks?.find(({ type }) => type === 'note');
    if (mark !== undefined) words.push({ ref: String(mark.attrs?.ref ?? ''), block, text: node.text ?? '' });
  });
  return { words, lists };
});

/** The words that each note belongs to, by its ref, and the lists of notes. */
function notesIn(doc: JsonNode): {
  readonly used: ReadonlyMap<string, { block: string; words: string }>;
  readonly lists: readonly JsonNode[];
} {
  const used = new Map<string, { block: string; words: string }>();
  const found = unitsOf(doc).map((unit) => notesOf(unit));
  for (const { ref, block, text } of found.flatMap(({ words }) => words)) {
    used.set(ref, { block: used.get(ref)?.block ?? block, words: (used.get(ref)?.words ?? '') + text });
  }
  return { used, lists: found.flatMap(({ lists }) => lists) };
}

function refOf(node: JsonNode): string {
  return String(node.attrs?.ref ?? '');
}
