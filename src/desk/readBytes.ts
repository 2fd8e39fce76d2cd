import { fail, ok, type Result } from '../contract/result';
import { fileFailure } from './fileFailure';
import type { FileStat, FileSystem, OpenFile } from './fileSystem';

/** The bytes of a file and what it was when they were read. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly stat: FileStat;
}

/** What a reader wants of a file before it reads all of it. */
export interface ReadCaps {
  /** Bytes. */
  readonly max: number;
  /** Only so many bytes are wanted, from the beginning. */
  readonly first?: number;
  /** Looks at the first 70 bytes: false refuses the file as no story. */
  readonly starts?: (head: Uint8Array) => boolean;
}

/** Read before anything else is known of a file: all of a story without pictures. */
const HEAD = 32 * 1024;

/**
 * Reads an ordinary file. A folder, a device and a FIFO are refused at once (`not-a-story`), so is a wrong beginning, then a file
 * over `max` (`too-large`); nothing but its first 32 KB is read before that. Other failures are those of the file system.
 */
export async function readBytes(fs: FileSystem, path: string, name: string, caps: ReadCaps): Promise<Result<FileBytes>> {
  try {
    const file = await fs.openToRead(path);
    try {
      return await readOpen(file, name, caps);
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileFailure(error, 'Cannot read', name);
  }
}

async function readOpen(file: OpenFile, name: string, caps: ReadCaps): Promise<Result<FileBytes>> {
  const stat = await file.stat();
  if (stat.kind !== 'file')
    return fail('not-a-story', `“${name}” is ${stat.kind === 'folder' ? 'a folder' : 'no ordinary file'}, not a story.`);
  const wanted = Math.min(stat.size, caps.first ?? stat.size);
  const head = new Uint8Array(Math.min(wanted, HEAD));
  const got = await fill(file, head, 0);
  if (caps.starts !== undefined && !caps.starts(head.subarray(0, Math.min(got, 70))))
    return fail('not-a-story', `“${name}” is no Galley story. Nothing was changed.`);
  if (stat.size > caps.max)
    return fail('too-large', `“${name}” is too large: ${megabytes(stat.size)} where at most ${megabytes(caps.max)} are read.`);
  const bytes = wanted > HEAD ? new Uint8Array(wanted) : head;
  if (bytes !== head) bytes.set(head);
  const read = got < head.length ? got : await fill(file, bytes, got);
  if (read < wanted) return fail('io', `“${name}” became shorter while it was read. Open it again.`);
  return ok({ bytes, stat });
}

async function fill(file: OpenFile, into: Uint8Array, from: number): Promise<number> {
  let at = from;
  while (at < into.length) {
    const count = await file.read(into, at, into.length - at);
    if (count === 0) break;
    at += count;
  }
  return at;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
