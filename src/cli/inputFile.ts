import { basename, isAbsolute, join } from 'node:path';
import { fail, ok, type Result } from '../contract/result';
import { fileFailure } from '../desk/fileFailure';
import { nodeFileSystem } from '../desk/nodeFileSystem';
import { readBytes } from '../desk/readBytes';
import type { Io } from './io';

/** Largest text or HTML file that is read, in bytes. */
export const INPUT_CAP = 20 * 1024 * 1024;

/** A path as the user gave it, seen from where the command runs. */
export function resolvePath(io: Io, path: string): string {
  return isAbsolute(path) ? path : join(io.cwd, path);
}

/** Bytes of an input file, or of standard input for `-`. Refuses folders, pipes and devices at once, and anything over INPUT_CAP. */
export async function readInput(io: Io, path: string): Promise<Result<Uint8Array>> {
  if (path === '-') {
    const bytes = await io.stdin(INPUT_CAP);
    return bytes === null
      ? fail('too-large', `Standard input is longer than ${INPUT_CAP / 1024 / 1024} MB. Split it, or take the article out of it.`)
      : ok(bytes);
  }
  try {
    const file = await readBytes(nodeFileSystem, await nodeFileSystem.realpath(resolvePath(io, path)), path, { max: INPUT_CAP });
    return file.ok ? ok(file.value.bytes) : file;
  } catch (error) {
    return fileFailure(error, 'Cannot read', path);
  }
}

/** File name without folder and ending. */
export function stemOf(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '');
}
