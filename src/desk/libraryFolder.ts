import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DeskRooms } from './deskRooms';
import { isMissing } from './errorCode';

/** The folder of the library: the override of the shell, the setting, else `Galley` in the user's documents (or home, without such a folder). */
export async function libraryFolder(rooms: DeskRooms): Promise<string> {
  if (rooms.options.root !== null) return rooms.options.root;
  const chosen = rooms.settings.get('libraryFolder');
  if (typeof chosen === 'string' && chosen !== '') return chosen;
  const documents = join(homedir(), 'Documents');
  try {
    return join((await rooms.fs.stat(documents)).kind === 'folder' ? documents : homedir(), 'Galley');
  } catch (error) {
    if (!isMissing(error)) throw error;
    return join(homedir(), 'Galley');
  }
}
