import { execFile } from 'node:child_process';
import * as disk from 'node:fs';
import { promisify } from 'node:util';
import type { FileSystem, OpenFile } from './fileSystem';
import { nodeFileSystem, statOf } from './nodeFileSystem';

const sync = promisify(disk.fsync);
const run = promisify(execFile);

/** From so many files on, it pays to start a program that has the kernel write all of them out together. */
const MANY = 32;

/** Made once: an error of Node's costs more than the call, and of a thousand pages nearly every name is free. */
const NOTHING_THERE = Object.assign(new Error('ENOENT: nothing stands there'), { code: 'ENOENT' });

/**
 * The disk by Node's blocking calls, but for the syncs: a third of the time a call, for a command that has nothing else to do
 * meanwhile. Never for a process with windows or tabs.
 */
export const blockingFileSystem: FileSystem = {
  ...nodeFileSystem,
  openToRead: async (path) => opened(disk.openSync(path, disk.constants.O_RDONLY | (disk.constants.O_NONBLOCK ?? 0))),
  create: async (path, mode) => opened(disk.openSync(path, 'wx', mode)),
  async lstat(path) {
    const stats = disk.lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw NOTHING_THERE;
    return statOf(stats);
  },
  rename: async (from, to) => disk.renameSync(from, to),
  unlink: async (path) => disk.unlinkSync(path),
  async beforeSyncs(folder, files) {
    if (process.platform !== 'linux' || files < MANY) return;
    // Only to save time: every file is still confirmed by its own fsync afterwards, which then finds nothing left to write.
    await run('sync', ['-f', folder], { timeout: 5000 }).catch(() => {});
  },
};

function opened(fd: number): OpenFile {
  return {
    read: async (into, offset, length) => disk.readSync(fd, into, offset, length, null),
    write: async (bytes, offset) => disk.writeSync(fd, bytes, offset, bytes.length - offset, offset),
    sync: () => sync(fd),
    stat: async () => statOf(disk.fstatSync(fd)),
    close: async () => disk.closeSync(fd),
  };
}
