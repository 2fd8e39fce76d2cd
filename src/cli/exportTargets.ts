import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../contract/result';
import type { ExportJob } from './exportOne';
import { resolvePath, stemOf } from './inputFile';
import type { Io } from './io';

/**
 * The stories of a run with a page for each; where two would be one file, the later ones are numbered. `output` as `-o` gives it, null
 * without. Fails with `bad-input` where many stories have one place only.
 */
export async function exportTargets(paths: readonly string[], output: string | null, io: Io): Promise<Result<readonly ExportJob[]>> {
  if (paths.length > 1 && output === '-') return fail('bad-input', 'Several stories cannot go to standard output. Name a folder with -o.');
  if (paths.length > 1 && output !== null && (await kindOf(resolvePath(io, output))) === 'file')
    return fail('bad-input', `“${output}” is a file, and several stories need a folder. Name one with -o.`);
  const taken = new Set<string>();
  const jobs: ExportJob[] = [];
  for (const path of paths) {
    const wanted = await target(path, output, paths.length > 1, io);
    let out = wanted;
    for (let number = 2; out !== '-' && taken.has(out.normalize('NFC').toLowerCase()); number += 1)
      out = wanted.replace(/(\.[^./\\]*)?$/, `-${number}$1`);
    taken.add(out.normalize('NFC').toLowerCase());
    jobs.push({ path, out });
  }
  return ok(jobs);
}

/** Where the page goes: beside the story, into the folder of -o, or the file that it names. */
async function target(path: string, output: string | null, many: boolean, io: Io): Promise<string> {
  const name = path === '-' ? 'story.html' : `${stemOf(path)}.html`;
  if (output === null) return path === '-' ? '-' : join(dirname(path), name);
  if (output === '-') return '-';
  const folder = many || output.endsWith('/') || (await kindOf(resolvePath(io, output))) === 'folder';
  return folder ? join(output, basename(name)) : output;
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
