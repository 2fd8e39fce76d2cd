import { dirname } from 'node:path';
import { sha256 } from './container/sha256';
import type { DeskRooms } from './deskRooms';
import { libraryFolder } from './libraryFolder';
import { readBytes } from './readBytes';
import { watchFolder } from './watchFolder';
import { inOrder, type WorkingCopy } from './workingCopy';

/** Watches the library and the folders of open stories. */
export interface OutsideChanges {
  /** Watches the folders that matter now; call it after a story was opened, saved or closed. */
  follow(): Promise<void>;
  stop(): void;
}

/** Tells `library.changed` and, where an open story's file no longer has the bytes it was read or written with, is gone or is back, `story.changedOnDisk`. */
export function watchOutside(rooms: DeskRooms): OutsideChanges {
  const watched = new Map<string, () => void>();
  const told = new Map<string, string>();
  const changed = async (folder: string) => {
    if (folder === (await libraryFolder(rooms))) rooms.emit('library.changed', {});
    for (const copy of rooms.open.values()) {
      if (copy.path !== null && dirname(copy.path) === folder) await inOrder(copy, () => tellChange(rooms, copy, told));
    }
  };
  return {
    async follow() {
      const wanted = new Set([await libraryFolder(rooms)]);
      for (const { path } of rooms.open.values()) if (path !== null) wanted.add(dirname(path));
      for (const [folder, stop] of watched) {
        if (wanted.has(folder)) continue;
        stop();
        watched.delete(folder);
      }
      for (const folder of wanted) {
        if (watched.has(folder)) continue;
        const stop = watchFolder(folder, () => void changed(folder).catch((error: unknown) => rooms.options.onBug?.(error, 'watchFolder')));
        if (stop !== null) watched.set(folder, stop);
      }
    },
    stop() {
      for (const stop of watched.values()) stop();
      watched.clear();
    },
  };
}

async function tellChange(rooms: DeskRooms, copy: WorkingCopy, told: Map<string, string>): Promise<void> {
  if (copy.path === null || copy.readOnly !== null) return;
  const file = await readBytes(rooms.fs, copy.path, copy.name, { max: Number.MAX_SAFE_INTEGER });
  const hash = file.ok ? sha256(file.value.bytes) : file.error.code;
  const isBack = copy.accept.has(hash);
  copy.isGone = hash === 'not-found';
  if (isBack ? !told.delete(copy.doc) : told.get(copy.doc) === hash) return;
  if (!isBack) told.set(copy.doc, hash);
  const change = isBack ? 'back' : copy.isGone ? 'gone' : 'changed';
  rooms.emit('story.changedOnDisk', { doc: copy.doc, change }, copy.window);
}
