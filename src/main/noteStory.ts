import type { Result } from '../contract/result';

/** What a window shows after a call. */
export interface Shown {
  /** Id of the story; null for none, and for one without a file. */
  readonly story: string | null;
  /** The window has a working copy: words may be in it that are on no disk. */
  readonly open: boolean;
}

/** What an answered call says about the story that its window shows; null where it says nothing. */
export function shownAfter(name: unknown, result: Result<unknown>): Shown | null {
  if (!result.ok) return null;
  if (name === 'story.close') return { story: null, open: false };
  if (name !== 'story.open' && name !== 'story.create' && name !== 'story.save') return null;
  return { story: (result.value as { id: string | null }).id, open: true };
}
