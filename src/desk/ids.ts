import { join } from 'node:path';
import { ok, type Result } from '../contract/result';
import { sha256 } from './container/sha256';
import type { FileSystem } from './fileSystem';
import { putFile } from './putFile';
import { readBytes } from './readBytes';
import { withLock } from './withLock';

/** Opaque ids of story files. Windows hold ids and never paths; an id that is in no table opens nothing. */
export interface StoryIds {
  /** The id of a file (links resolved); the same at every start. Kept by the next `flush`. */
  idOf(path: string): string;
  /** The file behind an id, or null. */
  pathOf(id: string): string | null;
  /** Writes new ids to disk, so that they hold after a restart. */
  flush(): Promise<Result<null>>;
}

const FILE = 'ids.json';
const MAX_BYTES = 64 * 1024 * 1024;

/** Opens the table of ids in `home`. A table that cannot be read is begun anew: ids come from paths, so that they stay the same. */
export async function openIds(fs: FileSystem, home: string): Promise<StoryIds> {
  const path = join(home, FILE);
  const paths = await readTable(fs, path);
  let isChanged = false;
  return {
    idOf(file) {
      const id = `s${sha256(file).slice(0, 24)}`;
      if (!paths.has(id)) {
        paths.set(id, file);
        isChanged = true;
      }
      return id;
    },
    pathOf: (id) => paths.get(id) ?? null,
    async flush() {
      if (!isChanged) return ok(null);
      return withLock(fs, join(home, 'locks'), FILE, async () => {
        for (const [id, file] of await readTable(fs, path)) if (!paths.has(id)) paths.set(id, file);
        isChanged = false;
        const put = await putFile(fs, { path, bytes: Buffer.from(JSON.stringify(Object.fromEntries(paths))), accept: 'any' });
        isChanged = !put.ok;
        return put.ok ? ok(null) : put;
      });
    },
  };
}

async function readTable(fs: FileSystem, path: string): Promise<Map<string, string>> {
  const file = await readBytes(fs, path, FILE, { max: MAX_BYTES });
  if (!file.ok) return new Map();
  try {
    const table: unknown = JSON.parse(Buffer.from(file.value.bytes).toString('utf8'));
    const rows = Object.entries(table as object).filter((row): row is [string, string] => typeof row[1] === 'string');
    return new Map(rows);
  } catch {
    return new Map();
  }
}
