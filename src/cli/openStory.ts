import { fail, ok, type Result } from '../contract/result';
import { blockingFileSystem } from '../desk/blockingFileSystem';
import { readStoryBytes, readStoryContent, type StoryContent } from '../desk/readStory';
import { resolvePath } from './inputFile';
import type { Io } from './io';

/** Largest story that is taken from standard input, in bytes. */
const STDIN_CAP = 256 * 1024 * 1024;

/** The story behind an argument; `-` is standard input. Fails as `readStoryContent` does, naming the input. */
export async function openStory(io: Io, path: string): Promise<Result<StoryContent>> {
  if (path !== '-') return readStoryContent(resolvePath(io, path), blockingFileSystem);
  const bytes = await io.stdin(STDIN_CAP);
  return bytes === null ? fail('too-large', 'Standard input is too long for a story.') : readStoryBytes(bytes, 'standard input');
}

/** As openStory, for commands that need every word to be understood: what opens read-only is refused with its reason. */
export async function openWhole(io: Io, path: string): Promise<Result<StoryContent>> {
  const story = await openStory(io, path);
  if (story.ok && story.value.problem !== null) return { ok: false, error: story.value.problem };
  return story.ok ? ok(story.value) : story;
}
