import type { StoryJson } from '../../contract/methods';

/** Words that were not yet known to be on disk when a tab was left or reloaded. */
export interface TabCopy {
  readonly id: string | null;
  readonly doc: string;
  /** Names the bytes of the file on which the words stand; null without a file. */
  readonly base: string | null;
  readonly revision: number;
  readonly story: StoryJson;
}

const KEY = 'galley.words';

/** Keeps the words of this tab over F5: written while the page goes, which no call to the shell survives for certain. A story over the browser's limit is left to the draft. */
export const tabCopy = {
  read(): TabCopy | null {
    try {
      const text = window.sessionStorage.getItem(KEY);
      return text === null ? null : (JSON.parse(text) as TabCopy);
    } catch {
      return null;
    }
  },
  write(copy: TabCopy): void {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(copy));
    } catch {
      tabCopy.drop();
    }
  },
  drop(): void {
    try {
      window.sessionStorage.removeItem(KEY);
    } catch {
      // Forbidden storage holds nothing either.
    }
  },
};
