import { type FSWatcher, watch } from 'node:fs';

const QUIET = 300;

/** Tells, at most every 300 ms, that something in a folder (not below it) changed. Returns the way to stop, or null where the folder is not there or cannot be watched: lists are then read anew when a window asks. */
export function watchFolder(folder: string, changed: () => void): (() => void) | null {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher;
  try {
    watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name?.startsWith('.galley-') === true || name?.endsWith('.tmp') === true) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET);
      timer.unref();
    });
    watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
