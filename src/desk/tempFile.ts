import type { FileStat, FileSystem, OpenFile } from './fileSystem';

/** All bytes of a file under a passing name, open, and not yet known to be on the disk. */
export interface TempFile {
  readonly path: string;
  /** Returns when the disk has all of them, under the mode that was asked for; the file is closed then, also where this throws. */
  confirm(): Promise<FileStat>;
  /** Closes it where it is still open. */
  close(): Promise<void>;
}

/** Permission bits that are asked for a file that others are to read: what the system takes off (umask) stays off. */
const FOR_OTHERS = 0o666;

/** Writes `bytes` to a new file at `path`; without a `mode` it gets the one of any new file. Throws the error of the file system; a file that takes no more bytes is ENOSPC. */
export async function writeTemp(fs: FileSystem, path: string, bytes: Uint8Array, mode: number | null): Promise<TempFile> {
  const file = await fs.create(path, mode ?? FOR_OTHERS);
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await file.close().catch(() => {});
  };
  try {
    await writeAll(file, bytes);
  } catch (error) {
    await close();
    throw error;
  }
  const confirm = async (): Promise<FileStat> => {
    try {
      await file.sync();
      const stat = await file.stat();
      open = false;
      await file.close();
      if (stat.size !== bytes.length) throw Object.assign(new Error('The file is shorter than what was written.'), { code: 'ENOSPC' });
      if (mode !== null && stat.mode !== mode) await fs.chmod(path, mode);
      return stat;
    } finally {
      await close();
    }
  };
  return { path, confirm, close };
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.length) {
    const count = await file.write(bytes, at);
    if (count <= 0) throw Object.assign(new Error('The disk takes no more bytes.'), { code: 'ENOSPC' });
    at += count;
  }
}
