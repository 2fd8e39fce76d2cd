import type { StoryFile } from '../../story/storyFile';
import type { Galley } from '../state/Galley';

/** Puts a finished story into the library as a file of its own and opens it. False where it could not be written, and that is said. */
export async function createStoryFile(galley: Galley, story: StoryFile): Promise<boolean> {
  const created = await galley.client.call('story.create', { story });
  if (!created.ok) {
    galley.say(created.error.message);
    return false;
  }
  const { doc, revision } = created.value;
  const saved = await galley.client.call('story.save', { doc, revision: revision + 1, story });
  await galley.client.call('story.close', { doc });
  if (!saved.ok) {
    galley.say(saved.error.message);
    return false;
  }
  await galley.show({ name: 'story', id: saved.value.id });
  return true;
}
