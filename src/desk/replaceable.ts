import { fail, ok, type Result } from '../contract/result';
import { isMissing } from './errorCode';
import type { FileStat, FileSystem } from './fileSystem';

/** What stands at a path, links not followed; null where nothing does. Throws the error of the file system. */
export async function targetOf(fs: FileSystem, path: string): Promise<FileStat | null> {
  try {
    return await fs.lstat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** What stands at a path where a file may take its place, else the failure that says why not; `name` is for the message. */
export async function replaceable(fs: FileSystem, path: string, name: string): Promise<Result<FileStat | null>> {
  const before = await targetOf(fs, path);
  if (before === null) return ok(null);
  if (before.kind === 'link')
    return fail('conflict', `Cannot save “${name}”: a link now stands in its place. Nothing was overwritten. Save under another name.`);
  if (before.kind !== 'file')
    return fail(
      'not-a-story',
      `Cannot save “${name}”: ${before.kind === 'folder' ? 'a folder' : 'no ordinary file'} stands there. Save under another name.`,
    );
  if ((before.mode & 0o222) === 0)
    return fail('read-only', `Cannot save “${name}”: the file is write-protected. Save under another name, or take the protection off.`);
  return ok(before);
}
