import { blockOf } from '../blocks';
import type { JsonNode } from '../contract/json';
import { walk } from '../story/walk';
import type { Finding, Place, StoryCheck } from './check';
import { fieldsOf, idOf } from './fieldsOf';
import { perBlock, unitsOf } from './perBlock';

/** Notes that no words lead to, and words whose note is gone (an empty one says so itself). The rules bear the names that the export gives them. */
export const notes: StoryCheck = {
  scope: 'story',
  title: 'Notes tied to their words',
  rules: { 'note.no-place': 'warn', 'note.no-text': 'block' },
  run(doc) {
    const { used, written } = notesIn(doc);
    const refs = new Set(written.map(({ ref }) => ref));
    const orphans = written.filter(({ text, ref }) => text !== '' && !used.has(ref));
    const gone = [...used].filter(([ref]) => !refs.has(ref));
    return [
      ...gone.map(([, { block, words }]): Finding => {
        return { rule: 'note.no-text', message: `The note that belongs to “${words.slice(0, 60)}” is gone.`, where: { block } };
      }),
      ...orphans.map(({ text, where }): Finding => {
        return { rule: 'note.no-place', message: `No words lead to the note “${text.slice(0, 60)}”.`, where };
      }),
    ];
  },
};

/** A note as it is written. */
interface Written {
  readonly ref: string;
  readonly text: string;
  readonly where: Place;
}

/** The words under notes and the notes in one block. */
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
  const written = lists.flatMap(fieldsOf).map(({ node, text, block: id, field, at }): Written => {
    return { ref: refOf(node), text: text.trim(), where: { block: id, field, at } };
  });
  return { words, written };
});

/** The words that each note belongs to, by its ref, and the notes. */
function notesIn(doc: JsonNode): {
  readonly used: ReadonlyMap<string, { block: string; words: string }>;
  readonly written: readonly Written[];
} {
  const used = new Map<string, { block: string; words: string }>();
  const found = unitsOf(doc).map((unit) => notesOf(unit));
  for (const { ref, block, text } of found.flatMap(({ words }) => words)) {
    used.set(ref, { block: used.get(ref)?.block ?? block, words: (used.get(ref)?.words ?? '') + text });
  }
  return { used, written: found.flatMap(({ written }) => written) };
}

function refOf(node: JsonNode): string {
  return String(node.attrs?.ref ?? '');
}
