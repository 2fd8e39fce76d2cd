import { constants, promises as disk, type Stats } from 'node:fs';
import type { FileStat, FileSystem, OpenFile } from './fileSystem';

/** The disk of this machine, by Node. */
export const nodeFileSystem: FileSystem = {
  async openToRead(path) {
    return opened(await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  },
  async create(path, mode) {
    return opened(await disk.open(path, 'wx', mode));
  },
  async stat(path) {
    return statOf(await disk.stat(path));
  },
  async lstat(path) {
    return statOf(await disk.lstat(path));
  },
  realpath: (path) => disk.realpath(path),
  rename: (from, to) => disk.rename(from, to),
  link: (from, to) => disk.link(from, to),
  copy: (from, to) => disk.copyFile(from, to, constants.COPYFILE_EXCL),
  chmod: (path, mode) => disk.chmod(path, mode),
  unlink: (path) => disk.unlink(path),
  readdir: (path) => disk.readdir(path),
  async mkdir(path) {
    await disk.mkdir(path, { recursive: true });
  },
  async syncFolder(path) {
    if (process.platform === 'win32') return;
    const folder = await disk.open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function opened(handle: disk.FileHandle): OpenFile {
  return {
    read: async (into, offset, length) => (await handle.read(into, offset, length, null)).bytesRead,
    write: async (bytes, offset) => (await handle.write(bytes, offset, bytes.length - offset, offset)).bytesWritten,
    sync: () => handle.sync(),
    stat: async () => statOf(await handle.stat()),
    close: () => handle.close(),
  };
}

/** What Node says of a file, as the desk knows it. */
export function statOf(stats: Stats): FileStat {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
  return {
    kind,
    size: stats.size,
    modified: Math.trunc(stats.mtimeMs),
    mode: stats.mode & 0o7777,
    uid: stats.uid,
    gid: stats.gid,
    links: stats.nlink,
  };
}
