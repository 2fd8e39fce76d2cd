import type { Result } from '../contract/result';
import { dataFolder } from '../desk/dataFolder';
import type { StoryContent } from '../desk/readStory';
import { readStory, writeStory } from '../desk/storyOnDisk';
import { resolvePath } from './inputFile';
import type { Io } from './io';

type StoryFile = StoryContent['story'];

/** A story, and what was done to it. */
interface Changed {
  readonly story: StoryFile;
}

/** Lets `change` change a story in its file, and saves it where another comes back. Fails as readStory, `change` and writeStory do; then the file is as it was. */
export async function changeStory<T extends Changed>(
  path: string,
  io: Io,
  change: (story: StoryFile) => Result<T>,
): Promise<Result<T & { readonly notes: readonly string[] }>> {
  const opened = await readStory(resolvePath(io, path));
  if (!opened.ok) return opened;
  const { story, base, pictures, problem } = opened.value;
  if (problem !== null) return { ok: false, error: problem };
  const changed = change(story);
  if (!changed.ok) return { ok: false, error: { ...changed.error, message: `${changed.error.message} “${path}” was not changed.` } };
  if (changed.value.story === story) return { ok: true, value: { ...changed.value, notes: [] } };
  const saved = await writeStory(opened.value.path, changed.value.story, pictures, { base, home: dataFolder(io.env) });
  return saved.ok ? { ok: true, value: { ...changed.value, notes: saved.value.notes } } : saved;
}
