import { countedWords } from '../blocks/countedWords';
import type { DeclaredBlock } from '../contract/houseFile';
import type { JsonNode } from '../contract/json';
import type { LibraryEntry } from '../contract/methods';
import { storyDirection } from '../story/language';
import { textOf, walk } from '../story/walk';

/** What the library shows of a story without opening it. */
export type StorySummary = Omit<LibraryEntry, 'id' | 'name' | 'edited' | 'size' | 'recovered' | 'problem' | 'isReadOnly'>;

/** The summary of a document that passed the schema check; `declared`: the blocks of its house, some of which may not count into its length. */
export function storySummary(doc: JsonNode, declared: readonly DeclaredBlock[]): StorySummary {
  const attrs = doc.attrs ?? {};
  const field = (name: string) => {
    const node = doc.content?.[0]?.content?.find((child) => child.type === name);
    return node === undefined ? '' : textOf(node);
  };
  const counts = { pictures: 0, missingPictures: 0, unresolvedLinks: 0 };
  walk(doc, (node) => {
    if (node.type === 'figure') counts.pictures += 1;
    if (node.type === 'figure' && (node.attrs?.picture ?? '') === '') counts.missingPictures += 1;
    if (node.type === 'alsoReadItem' && (node.attrs?.url ?? '') === '' && (node.attrs?.story ?? '') === '') counts.unresolvedLinks += 1;
  });
  return {
    headline: field('headline'),
    standfirst: field('standfirst'),
    byline: field('byline'),
    language: typeof attrs.language === 'string' ? attrs.language : 'en',
    direction: storyDirection(doc),
    section: Array.isArray(attrs.section) ? attrs.section.filter((part) => typeof part === 'string') : [],
    status: typeof attrs.status === 'string' ? attrs.status : 'draft',
    targetLength: typeof attrs.targetLength === 'number' ? attrs.targetLength : 0,
    words: countedWords(doc, declared),
    ...counts,
  };
}

/** The summary of what cannot be read. */
export const NO_SUMMARY: StorySummary = {
  headline: '',
  standfirst: '',
  byline: '',
  language: 'en',
  direction: 'ltr',
  section: [],
  status: '',
  targetLength: 0,
  words: 0,
  pictures: 0,
  missingPictures: 0,
  unresolvedLinks: 0,
};
