import type { LibraryEntry } from '../../contract/methods';

/** What part of the library is shown. */
export type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'recovered' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'section'; readonly section: string };

/** One line of the filters: its words, its icon and how many stories it holds. */
export interface FilterRow {
  readonly filter: Filter;
  readonly label: string;
  readonly icon: string;
  readonly count: number;
}

/** A name of a filter that no other has. */
export function filterKey(filter: Filter): string {
  return filter.kind === 'section' ? `section ${filter.section}` : filter.kind;
}

/** The stories that a filter lets through, in their order. */
export function filterStories(stories: readonly LibraryEntry[], filter: Filter): readonly LibraryEntry[] {
  switch (filter.kind) {
    case 'all':
      return stories;
    case 'recovered':
      return stories.filter((story) => story.recovered);
    case 'problems':
      return stories.filter((story) => story.problem !== null && !story.isReadOnly);
    case 'section':
      return stories.filter((story) => story.section[0] === filter.section);
  }
}

/** The filters that this library has a use for: all; recovered and unreadable ones where there are any; each section, the fullest first. */
export function filterRows(stories: readonly LibraryEntry[]): {
  readonly states: readonly FilterRow[];
  readonly sections: readonly FilterRow[];
} {
  const row = (filter: Filter, label: string, icon: string): FilterRow => ({
    filter,
    label,
    icon,
    count: filterStories(stories, filter).length,
  });
  const states = [
    row({ kind: 'all' }, 'All stories', 'folder-open'),
    row({ kind: 'recovered' }, 'Recovered', 'history'),
    row({ kind: 'problems' }, 'Not readable', 'circle-x'),
  ].filter(({ filter, count }) => filter.kind === 'all' || count > 0);
  const names = [...new Set(stories.flatMap((story) => story.section.slice(0, 1)))];
  const sections = names.map((section) => row({ kind: 'section', section }, section, 'hash'));
  return { states, sections: sections.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)) };
}
