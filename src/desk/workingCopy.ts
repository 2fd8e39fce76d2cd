import type { StoryFile } from '../story/storyFile';
import type { StoryOnDisk } from './readStory';

/** A file that changed outside, as far as taking its text needs it. */
export type LookedAt = Pick<StoryOnDisk, 'base' | 'pictures' | 'modified'>;

/** One open story in one window. Its queue keeps calls of one story in their order. */
export interface WorkingCopy {
  /** The handle that windows hold; stays good over a restart of the shell. */
  readonly doc: string;
  window: string;
  /** The file, links resolved; null while the story has none. */
  path: string | null;
  name: string;
  /** Hashes of the file that a save may replace: what was read or written last. */
  accept: Set<string>;
  /** Pictures of the file; those added since lie in the pool. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** Null where it may be saved. */
  readonly readOnly: string | null;
  /** Read-only because another window has it. */
  readonly isElsewhere: boolean;
  /** Its file was moved or deleted: the draft is kept although nothing is newer. */
  isGone: boolean;
  /** The file as the window last looked at it; null before. */
  looked: LookedAt | null;
  /** Key of its draft. */
  draftKey: string;
  /** The latest revision that a window has told of. */
  revision: number;
  /** The latest revision that is on disk in the file. */
  savedRevision: number;
  /** Milliseconds since 1970; null without a file. */
  savedAt: number | null;
  queue: Promise<unknown>;
}

/** What a working copy is made of; the rest begins at nothing. */
export type WorkingCopyStart = Pick<WorkingCopy, 'doc' | 'window' | 'path' | 'name' | 'draftKey'> & Partial<Omit<WorkingCopy, 'queue'>>;

/** A fresh working copy. */
export function workingCopy(start: WorkingCopyStart): WorkingCopy {
  return {
    accept: new Set(),
    pictures: new Map(),
    readOnly: null,
    isElsewhere: false,
    isGone: false,
    looked: null,
    revision: 0,
    savedRevision: 0,
    savedAt: null,
    ...start,
    queue: Promise.resolve(),
  };
}

/** Runs `task` after everything that was asked of this story before. */
export function inOrder<T>(copy: WorkingCopy, task: () => Promise<T>): Promise<T> {
  const next = copy.queue.then(task, task);
  copy.queue = next.catch(() => {});
  return next;
}

/** A story with the working copy that it was opened as. */
export interface Opened {
  readonly copy: WorkingCopy;
  readonly story: StoryFile;
  /** The text came from a draft. */
  readonly recovered: boolean;
  /** Revision of the text: that of the draft which it came from, however little its window has told of yet. */
  readonly revision: number;
  /** Hash of its file as it stands; null without one. */
  readonly base: string | null;
}
