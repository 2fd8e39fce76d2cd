import type { CommandContext } from '../commands/command';
import { goTo } from '../routing/useRoute';

/**
 * Leaves the story of this window once every word is on disk: `library` shows the list (in its own window where windows are the shell's,
 * else here), `close` also ends the window where it may. Where the words cannot be put on disk, nothing is left.
 */
export async function leaveStory({ galley, session }: CommandContext, how: 'library' | 'close'): Promise<void> {
  const ownWindows = galley.store.getState().info?.capabilities.ownWindows === true;
  if (how === 'library' && ownWindows) return galley.show({ name: 'library' });
  if (session !== null && !(await session.close())) {
    galley.say('The story stays open: its last words are not on disk yet.');
    return;
  }
  if (ownWindows) await galley.client.call('window.readyToClose', {});
  else goTo({ name: 'library' });
}
