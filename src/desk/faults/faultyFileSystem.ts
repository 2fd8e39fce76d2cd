import type { FileSystem, OpenFile } from '../fileSystem';

/** What becomes of one call: an error code such as `ENOSPC`, `short` for a write that takes one byte, or null for no fault. */
export type Fault = (call: string, count: number) => string | null;

/**
 * A file system in which calls fail as `fault` says. Calls are counted from 1, those of open files too (`file.write`). An injected
 * error leaves the disk as a real one may: nothing of that call was done. For tests and rigs.
 */
export function faultyFileSystem(inner: FileSystem, fault: Fault): { readonly fs: FileSystem; calls(): readonly string[] } {
  const calls: string[] = [];
  const meet = (call: string): string | null => {
    calls.push(call);
    const met = fault(call, calls.length);
    if (met !== null && met !== 'short') throw Object.assign(new Error(`${met}: injected at ${call}`), { code: met });
    return met;
  };
  const faultyFile = (file: OpenFile): OpenFile => ({
    async read(into, offset, length) {
      return file.read(into, offset, meet('file.read') === 'short' ? 1 : length);
    },
    async write(bytes, offset) {
      return file.write(meet('file.write') === 'short' ? bytes.subarray(0, offset + 1) : bytes, offset);
    },
    async sync() {
      meet('file.sync');
      await file.sync();
    },
    async stat() {
      meet('file.stat');
      return file.stat();
    },
    async close() {
      // The descriptor goes even where close reports an error, as POSIX has it.
      await file.close();
      meet('file.close');
    },
  });
  const opener =
    (call: 'openToRead' | 'create') =>
    async (path: string, mode = 0o600) => {
      meet(call);
      return faultyFile(await inner[call](path, mode));
    };
  const passed =
    <A extends readonly unknown[], R>(call: string, method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      meet(call);
      return method(...args);
    };
  const fs: FileSystem = {
    openToRead: opener('openToRead'),
    create: opener('create'),
    stat: passed('stat', inner.stat),
    lstat: passed('lstat', inner.lstat),
    realpath: passed('realpath', inner.realpath),
    rename: passed('rename', inner.rename),
    link: passed('link', inner.link),
    copy: passed('copy', inner.copy),
    chmod: passed('chmod', inner.chmod),
    unlink: passed('unlink', inner.unlink),
    readdir: passed('readdir', inner.readdir),
    mkdir: passed('mkdir', inner.mkdir),
    syncFolder: passed('syncFolder', inner.syncFolder),
  };
  return { fs, calls: () => calls };
}
