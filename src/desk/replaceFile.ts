import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './errorCode';
import type { FileSystem } from './fileSystem';

const HELD = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Renames a file onto another one. While another program holds the target (Windows) it is tried again for `patience` milliseconds
 * (default 2000 there, else 0); then, and for any other cause, it throws the error of the file system.
 */
export async function replaceFile(fs: FileSystem, from: string, to: string, patience?: number): Promise<void> {
  const most = patience ?? (process.platform === 'win32' ? 2000 : 0);
  for (let waited = 0, pause = 20; ; waited += pause, pause *= 2) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (waited >= most || !HELD.includes(errorCode(error))) throw error;
      await delay(pause);
    }
  }
}
