import type { LibraryEntry } from '../../contract/methods';

/** A library row for tests: a plain draft, changed by `over`. */
export function libraryEntry(over: Partial<LibraryEntry>): LibraryEntry {
  return {
    id: 'id',
    name: 'story.galley',
    headline: 'Ferry returns',
    language: 'en',
    direction: 'ltr',
    section: [],
    byline: '',
    standfirst: '',
    status: 'draft',
    words: 100,
    targetLength: 0,
    pictures: 0,
    missingPictures: 0,
    unresolvedLinks: 0,
    edited: 0,
    size: 1000,
    recovered: false,
    problem: null,
    isReadOnly: false,
    ...over,
  };
}
