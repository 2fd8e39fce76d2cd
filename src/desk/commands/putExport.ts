import { ok, type Result } from '../../contract/result';
import type { ExportedStory } from '../exportStory';
import type { FileSystem } from '../fileSystem';
import { nodeFileSystem } from '../nodeFileSystem';
import { putExports } from '../putExports';

/** Puts one exported page and its pictures (in `folder`, relative to the page) in place, as putExports does. */
export async function putExport(
  path: string,
  folder: string,
  { html, files }: ExportedStory,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<null>> {
  const [put] = await putExports([{ path, folder, page: Buffer.from(html), files }], fs);
  return put ?? ok(null);
}
