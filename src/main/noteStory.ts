import type { Result } from '../contract/result';

/** What an answered call says about the story that its window shows: an id, null for a story without a file, undefined where it says nothing. */
export function storyAfter(name: unknown, result: Result<unknown>): string | null | undefined {
  if (!result.ok) return undefined;
  if (name === 'story.close') return null;
  if (name !== 'story.open' && name !== 'story.create' && name !== 'story.save') return undefined;
  const { id } = result.value as { id: string | null };
  return id;
}
