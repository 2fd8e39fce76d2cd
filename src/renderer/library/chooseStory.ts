import { goTo } from '../routing/useRoute';
import type { Galley } from '../state/Galley';

/** Opens a story from a file: by the system's dialog where there is one, else from the library's list. */
export async function chooseStory(galley: Galley): Promise<void> {
  if (galley.store.getState().info?.capabilities.nativeDialogs !== true) return goTo({ name: 'library' });
  const chosen = await galley.client.call('story.choose', {});
  if (chosen.ok) return galley.show({ name: 'story', id: chosen.value.id });
  if (chosen.error.code !== 'cancelled') galley.say(chosen.error.message);
}
