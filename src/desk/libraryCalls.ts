import { basename } from 'node:path';
import type { Handlers } from '../contract/dispatch';
import { fail, ok } from '../contract/result';
import type { Caller } from './desk';
import type { DeskRooms } from './deskRooms';
import { listLibrary, trashStory } from './library';
import { libraryFolder } from './libraryFolder';
import type { SummaryCache } from './summaryCache';

type LibraryCalls = Pick<Handlers<Caller>, 'library.list' | 'library.choose' | 'library.recent' | 'library.trash'>;

/** The calls about the stories in the library folder. */
export function libraryCalls(rooms: DeskRooms, cache: SummaryCache): LibraryCalls {
  return {
    'library.list': () => listLibrary(rooms, cache),
    'library.choose': async (_input, { window }) => {
      const dialogs = rooms.options.ports?.dialogs;
      if (dialogs === undefined || rooms.options.root !== null)
        return fail('unsupported', 'The folder of the library was set when Galley was started. Start it with another one.');
      const folder = await dialogs.chooseFolder(window, await libraryFolder(rooms));
      if (folder === null) return fail('cancelled', 'The library stays where it is.');
      const set = await rooms.settings.set('libraryFolder', folder);
      return set.ok ? listLibrary(rooms, cache) : set;
    },
    'library.recent': async () => {
      const recent = rooms.settings.get('recent') as readonly string[];
      const stories = [];
      for (const id of recent) {
        const path = rooms.ids.pathOf(id);
        if (path === null || !(await exists(rooms, path))) continue;
        stories.push({ id, name: basename(path), headline: cache.get(path)?.summary.headline ?? '' });
      }
      return ok(stories);
    },
    'library.trash': async ({ id }) => {
      const moved = await trashStory(rooms, id);
      return moved.ok ? listLibrary(rooms, cache) : moved;
    },
  };
}

async function exists(rooms: DeskRooms, path: string): Promise<boolean> {
  try {
    return (await rooms.fs.stat(path)).kind === 'file';
  } catch {
    return false;
  }
}
