import { join } from 'node:path';
import { fail, ok, type Result } from '../../contract/result';
import { isPictureName } from '../../story/pictureName';
import { CONTAINER_LIMITS } from '../container/containerFormat';
import { sha256 } from '../container/sha256';
import { fileFailure } from '../fileFailure';
import type { FileSystem } from '../fileSystem';
import { putFile } from '../putFile';
import { readBytes } from '../readBytes';

/** Pictures by the hash of their bytes, kept in the data folder so that a story that was never saved keeps its pictures too. */
export interface PicturePool {
  /** Keeps a picture, as one of today where it was there before; answered when it is on disk. `name` is `<sha256>.<ext>` of these bytes. */
  add(name: string, bytes: Uint8Array): Promise<Result<null>>;
  /** The bytes, or null where they are not there or no longer what their name says. */
  get(name: string): Promise<Uint8Array | null>;
}

/** Opens the picture pool in `home`. */
export function openPicturePool(fs: FileSystem, home: string): PicturePool {
  const folder = join(home, 'pictures');
  const get = async (name: string) => {
    if (!isPictureName(name)) return null;
    const file = await readBytes(fs, join(folder, name), name, { max: CONTAINER_LIMITS.picture });
    return file.ok && sha256(file.value.bytes) === name.slice(0, 64) ? file.value.bytes : null;
  };
  return {
    get,
    async add(name, bytes) {
      if (!isPictureName(name)) return fail('bad-input', `“${String(name).slice(0, 80)}” is no name of a picture.`);
      try {
        await fs.mkdir(folder);
      } catch (error) {
        return fileFailure(error, 'Cannot keep', name);
      }
      const put = await putFile(fs, { path: join(folder, name), bytes, accept: 'any' });
      return put.ok ? ok(null) : put;
    },
  };
}
