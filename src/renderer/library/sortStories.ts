import type { LibraryEntry } from '../../contract/methods';

/** The orders of the list, with their words. */
export const SORTS = [
  { value: 'edited', label: 'Last edited' },
  { value: 'headline', label: 'Headline' },
  { value: 'words', label: 'Length' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** The stories in one of the orders; a new list. */
export function sortStories(stories: readonly LibraryEntry[], sort: Sort): readonly LibraryEntry[] {
  const order: Record<Sort, (a: LibraryEntry, b: LibraryEntry) => number> = {
    edited: (a, b) => b.edited - a.edited,
    headline: (a, b) => titleOf(a).localeCompare(titleOf(b)),
    words: (a, b) => b.words - a.words,
  };
  return [...stories].sort(order[sort]);
}

/** What a story is called in a list: its headline, else the name of its file. */
export function titleOf(story: Pick<LibraryEntry, 'headline' | 'name'>): string {
  return story.headline.trim() === '' ? story.name || 'Untitled' : story.headline;
}
