import { fail, type Result } from '../contract/result';
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

/** Lets `change` change a story in its file, and saves it where another comes back. `option` is what asks for it, in words for who gave standard input. */
export async function changeStory<T extends Changed>(
  path: string,
  option: string,
  io: Io,
  change: (story: StoryFile) => Result<T>,
): Promise<Result<T & { readonly notes: readonly string[] }>> {
  if (path === '-') return fail('bad-input', `${option} needs a file: a story from standard input cannot be saved.`);
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
