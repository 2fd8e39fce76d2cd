import { ok, type Result } from '../contract/result';
import { errorCode } from './errorCode';
import { fileFailure } from './fileFailure';
import type { FileSystem } from './fileSystem';
import { nodeFileSystem } from './nodeFileSystem';

/** Makes a folder and those above it where they are not there. Fails naming the folder, the cause and the way out. */
export async function makeFolder(path: string, fs: FileSystem = nodeFileSystem): Promise<Result<null>> {
  try {
    await fs.mkdir(path);
    return ok(null);
  } catch (error) {
    // ENOTDIR is of a folder above: there too a file stands where a folder is needed.
    const cause = errorCode(error) === 'ENOTDIR' ? Object.assign(new Error('a file in the path'), { code: 'EEXIST' }) : error;
    return fileFailure(cause, 'Cannot make the folder', path);
  }
}
