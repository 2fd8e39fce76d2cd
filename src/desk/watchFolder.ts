import { type FSWatcher, watch } from 'node:fs';

const QUIET = 300;

/** Tells, at most every 300 ms, that something in a folder (not below it) changed. Where the folder cannot be watched nothing is told: lists are read anew when a window asks. Returns the way to stop. */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | null = null;
  try {
    watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name?.endsWith('.tmp')) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET);
      timer.unref();
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    // Not there, or a file system without notices.
  }
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}
