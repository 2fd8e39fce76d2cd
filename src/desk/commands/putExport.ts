import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../contract/result';
import type { ExportedStory } from '../exportStory';
import { fileFailure } from '../fileFailure';
import type { FileSystem } from '../fileSystem';
import { nodeFileSystem } from '../nodeFileSystem';
import { putFile } from '../putFile';

/** Puts an exported page and its pictures (in `folder`, relative to the page) in place, each whole or not at all; folders are made. An older export is replaced, a story never. */
export async function putExport(
  path: string,
  folder: string,
  exported: ExportedStory,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<null>> {
  if (/\.galley$/i.test(path))
    return fail(
      'bad-input',
      `“${basename(path)}” is the name of a story; HTML is not written over stories. Choose a name such as ${basename(path).replace(/\.galley$/i, '.html')}.`,
    );
  try {
    await fs.mkdir(dirname(path));
    if (exported.files.length > 0) await fs.mkdir(join(dirname(path), folder));
    const home = await fs.realpath(dirname(path));
    for (const file of exported.files) {
      const put = await putFile(fs, { path: join(home, folder, file.name), bytes: file.bytes, accept: 'any' });
      if (!put.ok) return put;
    }
    const page = await putFile(fs, { path: join(home, basename(path)), bytes: new TextEncoder().encode(exported.html), accept: 'any' });
    return page.ok ? ok(null) : page;
  } catch (error) {
    return fileFailure(error, 'Cannot write', basename(path));
  }
}
