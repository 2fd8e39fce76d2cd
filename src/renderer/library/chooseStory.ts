import type { CommandContext } from '../commands/command';
import { leaveStory } from '../desk/leaveStory';

/** Opens a story from a file: by the system's dialog where there is one, else from the library's list, once every word of the story here is on disk. */
export async function chooseStory(context: CommandContext): Promise<void> {
  const { galley } = context;
  if (galley.store.getState().info?.capabilities.nativeDialogs !== true) return leaveStory(context, 'library');
  const chosen = await galley.client.call('story.choose', {});
  if (chosen.ok) return galley.show({ name: 'story', id: chosen.value.id });
  if (chosen.error.code !== 'cancelled') galley.say(chosen.error.message);
}
