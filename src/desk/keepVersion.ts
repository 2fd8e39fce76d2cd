import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sha256 } from './container/sha256';
import { errorCode, isMissing } from './errorCode';
import type { FileSystem } from './fileSystem';

/** How many earlier versions of a story are kept. */
const KEPT = 20;

/**
 * Keeps the file as an earlier version under `<home>/versions/`, by hard link where the disk allows, else as a copy, and lets go of all but
 * the last 20. Names sort in the order in which versions were kept, also after the clock was set back. Rejects where it cannot.
 */
export async function keepVersion(fs: FileSystem, home: string, path: string, now: number): Promise<void> {
  const folder = join(home, 'versions', sha256(path).slice(0, 24));
  await fs.mkdir(folder);
  const names = [...(await fs.readdir(folder))].filter((name) => name.endsWith('.galley')).sort();
  const stamp = new Date(Math.max(now, momentOf(names.at(-1)) + 1)).toISOString().replace(/[:.]/g, '-');
  await linkOrCopy(fs, path, join(folder, `${stamp}-${randomBytes(3).toString('hex')}.galley`));
  for (const name of names.slice(0, Math.max(0, names.length + 1 - KEPT))) {
    await fs.unlink(join(folder, name)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }
}

/** When a version was kept, by its name, in milliseconds; 0 where the name does not tell. */
function momentOf(name = ''): number {
  const moment = Date.parse(name.slice(0, 24).replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'));
  return Number.isNaN(moment) ? 0 : moment;
}

async function linkOrCopy(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    await fs.copy(from, to);
  }
}
